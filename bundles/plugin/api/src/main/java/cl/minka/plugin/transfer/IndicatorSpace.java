package cl.minka.plugin.transfer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;

/**
 * Municipalities as points in a space of standardised indicators, for strategies that look for those that are alike: each
 * indicator has mean 0 and standard deviation 1, or median 0 and 1.4826 times the median absolute deviation 1; values beyond a cap
 * count as the cap; the distance is the weighted Euclidean one. So CIPFA's Nearest Neighbours Model and, with weights, the model of
 * England's children's services (Benton and others, NFER 2007). What one of two municipalities did not report is left out and the
 * rest scaled up: d² = (W/W′)·Σ w·(a − b)², W′ being the weight of what both have (Dixon 1979).
 *
 * <p>Neither the order nor the names of the municipalities can change a bit of it. Immutable.
 */
public final class IndicatorSpace {
    private final Map<String, Integer> rows = new HashMap<>();
    private final List<Axis> axes = new ArrayList<>();
    private final List<String> flat = new ArrayList<>();
    private final List<String> notRobust = new ArrayList<>();
    private final double[][] points;
    private final double[] weights;
    private final double whole;

    private IndicatorSpace(List<Municipality> municipalities, Settings settings) {
        TreeSet<String> names = new TreeSet<>();
        municipalities.forEach(one -> names.addAll(one.indicators().keySet()));
        for (String name : names) {
            double weight = settings.weights().getOrDefault(name, 1.0);
            if (weight > 0) {
                axis(name, weight, municipalities, settings);
            }
        }
        points = new double[municipalities.size()][];
        for (Municipality one : municipalities) {
            points[rows.size()] = axes.stream()
                    .mapToDouble(axis -> axis.at(one.indicators().get(axis.name)))
                    .toArray();
            rows.put(one.id(), rows.size());
        }
        weights = axes.stream().mapToDouble(axis -> axis.weight).toArray();
        whole = Arrays.stream(weights).sum();
    }

    /**
     * How to build a space.
     *
     * @param weights by indicator, 0 or more; those not named weigh 1, those that weigh 0 are left out
     * @param logarithms indicators that count by their natural logarithm; a value that has none counts as not reported
     * @param robust whether to use median and median absolute deviation
     * @param cap beyond how many deviations a value counts as the cap, above 0
     */
    public record Settings(Map<String, Double> weights, Set<String> logarithms, boolean robust, double cap) {
        public Settings {
            weights = Ordered.numbers(weights);
            logarithms = Set.copyOf(logarithms);
            if (!(cap > 0) || weights.values().stream().anyMatch(weight -> weight < 0)) {
                throw new IllegalArgumentException("settings");
            }
        }

        /** All indicators alike, by mean and deviation, capped at three deviations. */
        public static Settings usual() {
            return new Settings(Map.of(), Set.of(), false, 3);
        }
    }

    /**
     * How far two municipalities are apart.
     *
     * @param distance 0 or more
     * @param known share of the weight that both reported, above 0 to 1
     * @param parts in order of indicator, of those that both reported
     */
    public record Gap(double distance, double known, List<Part> parts) {
        public Gap {
            parts = List.copyOf(parts);
        }
    }

    /**
     * What one indicator adds.
     *
     * @param weight its part of the weight that both reported; all parts add up to 1
     * @param first standardised and capped
     * @param second standardised and capped
     * @param share its part of the square of the distance; all parts add up to 1, or are 0 where the distance is
     */
    public record Part(String indicator, double weight, double first, double second, double share) {}

    /** Puts municipalities, each once, into a space of their own. */
    public static IndicatorSpace of(Collection<Municipality> municipalities, Settings settings) {
        return new IndicatorSpace(
                municipalities.stream()
                        .sorted(Comparator.comparing(Municipality::id))
                        .toList(),
                settings);
    }

    /** The indicators that tell municipalities apart, in order. */
    public List<String> indicators() {
        return axes.stream().map(axis -> axis.name).toList();
    }

    /** Indicators that have one value only and are left out, in order. */
    public List<String> flat() {
        return List.copyOf(flat);
    }

    /** Indicators whose median absolute deviation is 0, so that they are standardised by mean and deviation all the same. */
    public List<String> notRobust() {
        return List.copyOf(notRobust);
    }

    /** How far two are apart; empty where they reported nothing in common. */
    public OptionalDouble distance(String first, String second) {
        Sums sums = sums(point(first), point(second));
        return sums.both == 0 ? OptionalDouble.empty() : OptionalDouble.of(sums.distance(whole));
    }

    /** How far two are apart and why; empty where they reported nothing in common. */
    public Optional<Gap> gap(String first, String second) {
        double[] a = point(first);
        double[] b = point(second);
        Sums sums = sums(a, b);
        if (sums.both == 0) {
            return Optional.empty();
        }
        List<Part> parts = new ArrayList<>();
        for (int k = 0; k < weights.length; k++) {
            if (!Double.isNaN(a[k] - b[k])) {
                double square = weights[k] * (a[k] - b[k]) * (a[k] - b[k]);
                double share = sums.squares == 0 ? 0 : square / sums.squares;
                parts.add(new Part(axes.get(k).name, weights[k] / sums.both, a[k], b[k], share));
            }
        }
        return Optional.of(new Gap(sums.distance(whole), sums.both / whole, parts));
    }

    private double[] point(String municipality) {
        Integer row = rows.get(municipality);
        if (row == null) {
            throw new IllegalArgumentException("not in this space: " + municipality);
        }
        return points[row];
    }

    private Sums sums(double[] a, double[] b) {
        double both = 0;
        double squares = 0;
        for (int k = 0; k < weights.length; k++) {
            if (!Double.isNaN(a[k] - b[k])) {
                both += weights[k];
                squares += weights[k] * (a[k] - b[k]) * (a[k] - b[k]);
            }
        }
        return new Sums(both, squares);
    }

    private record Sums(double both, double squares) {
        private double distance(double whole) {
            return Math.sqrt(whole / both * squares);
        }
    }

    private void axis(String name, double weight, List<Municipality> municipalities, Settings settings) {
        boolean logarithm = settings.logarithms().contains(name);
        double[] sorted = municipalities.stream()
                .map(one -> one.indicators().get(name))
                .filter(value -> value != null)
                .mapToDouble(value -> Axis.scaled(value, logarithm))
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
        if (sorted.length == 0 || sorted[0] == sorted[sorted.length - 1]) {
            flat.add(name);
            return;
        }
        double middle = Axis.median(sorted);
        double deviation = settings.robust() ? Axis.medianDeviation(sorted, middle) : 0;
        if (settings.robust() && deviation == 0) {
            notRobust.add(name);
        }
        axes.add(
                deviation > 0
                        ? new Axis(name, weight, logarithm, middle, deviation, settings.cap())
                        : Axis.byMean(name, weight, logarithm, sorted, settings.cap()));
    }
}
