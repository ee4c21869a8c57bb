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

    int[] counts() {
        int[] counts = new int[initiatives.size()];
        Arrays.setAll(counts, this::count);
        return counts;
    }

    double mean() {
        return mean;
    }

    /** The values less their mean. */
    double[] centred() {
        return Arrays.stream(values).map(value -> value - mean).toArray();
    }

    /** Sums of values by initiative. */
    double[] perInitiative(double[] values) {
        return sums(values, initiative, initiatives.size());
    }

    /** Means of values by initiative. */
    double[] means(double[] values) {
        double[] means = perInitiative(values);
        for (int place = 0; place < means.length; place++) {
            means[place] /= count(place);
        }
        return means;
    }

    /** Sums of values by evaluator. */
    double[] perEvaluator(double[] values) {
        return sums(values, evaluator, evaluators);
    }

    /** The effect of its initiative for each value. */
    double[] ofInitiatives(double[] effects) {
        return spread(effects, initiative);
    }

    /** The effect of its evaluator for each value. */
    double[] ofEvaluators(double[] effects) {
        return spread(effects, evaluator);
    }

    private static double[] sums(double[] values, int[] places, int size) {
        double[] sums = new double[size];
        for (int n = 0; n < values.length; n++) {
            sums[places[n]] += values[n];
        }
        return sums;
    }

    private static double[] spread(double[] effects, int[] places) {
        double[] values = new double[places.length];
        for (int n = 0; n < values.length; n++) {
            values[n] = effects[places[n]];
        }
        return values;
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
