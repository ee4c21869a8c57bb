package cl.minka.scoring.calibrated;

import cl.minka.plugin.scoring.Total;
import cl.minka.plugin.scoring.Totals;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The totals as numbers: who evaluated what, by places in the order of their ids. */
final class Panel {
    private final List<String> initiatives;
    private final int evaluators;
    private final int[] initiative;
    private final int[] evaluator;
    private final double[] values;
    private final int[] from;
    private final double mean;

    Panel(Totals totals) {
        this.initiatives = List.copyOf(totals.byInitiative().keySet());
        Map<String, Integer> places = new HashMap<>();
        totals.byEvaluator().keySet().forEach(id -> places.put(id, places.size()));
        this.evaluators = places.size();
        List<Total> all = totals.all();
        this.initiative = new int[all.size()];
        this.evaluator = new int[all.size()];
        this.values = new double[all.size()];
        this.from = new int[initiatives.size() + 1];
        int place = -1;
        for (int n = 0; n < values.length; n++) {
            Total total = all.get(n);
            if (n == 0 || !total.initiative().equals(all.get(n - 1).initiative())) {
                from[++place] = n;
            }
            initiative[n] = place;
            evaluator[n] = places.get(total.evaluator());
            values[n] = total.value().doubleValue();
        }
        from[initiatives.size()] = values.length;
        mean = Arrays.stream(values).sum() / values.length;
    }

    List<String> initiatives() {
        return initiatives;
    }

    int evaluators() {
        return evaluators;
    }

    int size() {
        return values.length;
    }

    int initiative(int n) {
        return initiative[n];
    }

    int evaluator(int n) {
        return evaluator[n];
    }

    double value(int n) {
        return values[n];
    }

    /** The evaluations of an initiative are those from here to before the start of the next. */
    int from(int place) {
        return from[place];
    }

    int count(int place) {
        return from[place + 1] - from[place];
    }

    int[] loads() {
        int[] loads = new int[evaluators];
        for (int place : evaluator) {
            loads[place]++;
        }
        return loads;
    }

    double mean() {
        return mean;
    }

    /** The values less their mean. */
    double[] centred() {
        return Arrays.stream(values).map(value -> value - mean).toArray();
    }

    /** Into how many parts that nobody joins evaluators and initiatives fall. */
    int parts() {
        int[] root = new int[evaluators];
        Arrays.setAll(root, place -> place);
        for (int place = 0; place < initiatives.size(); place++) {
            for (int n = from[place] + 1; n < from[place + 1]; n++) {
                root[find(root, evaluator[n])] = find(root, evaluator[from[place]]);
            }
        }
        List<Integer> roots = new ArrayList<>();
        for (int place = 0; place < evaluators; place++) {
            if (root[place] == place) {
                roots.add(place);
            }
        }
        return roots.size();
    }

    private static int find(int[] root, int place) {
        int at = place;
        while (root[at] != at) {
            root[at] = root[root[at]];
            at = root[at];
        }
        return at;
    }
}
