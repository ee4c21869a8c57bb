package cl.minka.studies.core.inference;

import cl.minka.studies.weighting.WeightSet.Cell;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Within each class those that answered stand also for the eligible that did not, and for the part of those of unknown eligibility that is as
 * large as among the known (Valliant, Dever and Kreuter 2018, 13.4 and 13.5). Classes in which too few answered are put together.
 */
final class ClassAdjustment {
    /** What is known of a unit. */
    enum Status {
        ANSWERED,
        ELIGIBLE,
        INELIGIBLE,
        UNKNOWN
    }

    /** A unit that was to be asked. */
    record Asked(String name, double weight, Status status) {}

    private final Map<String, Sums> sums = new HashMap<>();
    private final List<Cell> cells;
    private final int merged;

    ClassAdjustment(List<Asked> asked, int least) {
        Map<String, Sums> classes = new TreeMap<>();
        asked.forEach(one ->
                classes.computeIfAbsent(one.name(), name -> new Sums(name)).add(one));
        List<Sums> joined = joined(new ArrayList<>(classes.values()), least);
        this.merged = classes.size() - joined.size();
        joined.forEach(one -> one.names.forEach(name -> sums.put(name, one)));
        this.cells = joined.stream()
                .map(one -> new Cell(String.join(", ", one.names), one.asked, one.answered, one.factor()))
                .toList();
    }

    /** What the weight of one that answered is multiplied by. */
    double factor(String name) {
        return sums.get(name).factor();
    }

    List<Cell> cells() {
        return cells;
    }

    /** How many classes were put together with others. */
    int merged() {
        return merged;
    }

    private static List<Sums> joined(List<Sums> classes, int least) {
        List<Sums> enough =
                classes.stream().filter(one -> one.answered >= least).collect(Collectors.toCollection(ArrayList::new));
        List<Sums> few = classes.stream().filter(one -> one.answered < least).toList();
        if (few.isEmpty()) {
            return enough;
        }
        Sums rest = few.get(0);
        few.subList(1, few.size()).forEach(rest::join);
        if (rest.answered < least && !enough.isEmpty()) {
            Sums smallest = enough.stream()
                    .min(Comparator.comparingLong((Sums one) -> one.answered).thenComparing(one -> one.names.get(0)))
                    .orElseThrow();
            smallest.join(rest);
            return enough;
        }
        enough.add(rest);
        return enough;
    }

    private static final class Sums {
        private final List<String> names = new ArrayList<>();
        private final Map<Status, Double> weights = new LinkedHashMap<>();
        private long asked;
        private long answered;

        Sums(String name) {
            names.add(name);
        }

        void add(Asked one) {
            weights.merge(one.status(), one.weight(), Double::sum);
            asked += one.status() == Status.INELIGIBLE ? 0 : 1;
            answered += one.status() == Status.ANSWERED ? 1 : 0;
        }

        void join(Sums other) {
            names.addAll(other.names);
            other.weights.forEach((status, weight) -> weights.merge(status, weight, Double::sum));
            asked += other.asked;
            answered += other.answered;
        }

        private double of(Status status) {
            return weights.getOrDefault(status, 0.0);
        }

        double factor() {
            double known = of(Status.ANSWERED) + of(Status.ELIGIBLE) + of(Status.INELIGIBLE);
            double eligible = of(Status.ANSWERED) + of(Status.ELIGIBLE);
            return of(Status.ANSWERED) == 0
                    ? 0
                    : (known + of(Status.UNKNOWN)) / known * (eligible / of(Status.ANSWERED));
        }
    }
}
