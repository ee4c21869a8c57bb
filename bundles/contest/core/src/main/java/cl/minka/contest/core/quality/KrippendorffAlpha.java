package cl.minka.contest.core.quality;

import cl.minka.kernel.Fault;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Krippendorff's α = 1 − D<sub>o</sub>/D<sub>e</sub> for any number of evaluators and with missing scores (Krippendorff,
 * <i>Computing Krippendorff's Alpha-Reliability</i>, 2011). Units with one score pair with nothing and do not count.
 */
final class KrippendorffAlpha {
    private final List<double[]> units;
    private final double[] pooled;
    private final Optional<Fault> lack;

    KrippendorffAlpha(List<double[]> all) {
        units = all.stream().filter(unit -> unit.length > 1).toList();
        pooled = units.stream().flatMapToDouble(Arrays::stream).toArray();
        lack = units.isEmpty() ? Optional.of(Fault.at("", "contest.quality.no-pairs")) : Optional.empty();
    }

    /** δ² = 1 unless equal. */
    Figure nominal() {
        return alpha(units, pooled, KrippendorffAlpha::unequal);
    }

    /** δ² = (difference of midranks among all pairable scores)². */
    Figure ordinal() {
        double[] ranks = new Midranks(pooled).ranks();
        int[] from = {0};
        List<double[]> ranked = units.stream()
                .map(unit -> Arrays.copyOfRange(ranks, from[0], from[0] += unit.length))
                .toList();
        return alpha(ranked, ranks, KrippendorffAlpha::squares);
    }

    /** δ² = (c − k)². */
    Figure interval() {
        return alpha(units, pooled, KrippendorffAlpha::squares);
    }

    /** δ² = ((c − k)/(c + k))²; only for scores from 0 up. */
    Figure ratio() {
        return Arrays.stream(pooled).anyMatch(score -> score < 0)
                ? Figure.lacking("contest.quality.negative")
                : alpha(units, pooled, KrippendorffAlpha::ratios);
    }

    /** @param differences the sum of δ² over all ordered pairs of some scores */
    private Figure alpha(List<double[]> within, double[] all, Function<double[], Double> differences) {
        return Figure.unless(lack, () -> {
            double observed = within.stream()
                    .mapToDouble(unit -> differences.apply(unit) / (unit.length - 1))
                    .sum();
            return 1 - (all.length - 1) * observed / differences.apply(all);
        });
    }

    private static double unequal(double[] scores) {
        double equal = counts(scores).values().stream()
                .mapToDouble(count -> (double) count * count)
                .sum();
        return (double) scores.length * scores.length - equal;
    }

    /** Σ (c − k)² = 2 n Σ (c − mean)²; no difference is exactly none. */
    private static double squares(double[] scores) {
        double first = scores[0];
        if (Arrays.stream(scores).allMatch(score -> score == first)) {
            return 0;
        }
        double mean = Arrays.stream(scores).average().orElseThrow();
        return 2
                * scores.length
                * Arrays.stream(scores)
                        .map(score -> (score - mean) * (score - mean))
                        .sum();
    }

    private static double ratios(double[] scores) {
        Map<Double, Integer> counts = counts(scores);
        double[] values =
                counts.keySet().stream().mapToDouble(Double::doubleValue).toArray();
        int[] times = counts.values().stream().mapToInt(Integer::intValue).toArray();
        return 2
                * IntStream.range(0, values.length)
                        .mapToDouble(c -> times[c] * ratiosBelow(c, values, times))
                        .sum();
    }

    private static double ratiosBelow(int c, double[] values, int[] times) {
        double sum = 0;
        for (int k = 0; k < c; k++) {
            double ratio = (values[c] - values[k]) / (values[c] + values[k]);
            sum += times[k] * ratio * ratio;
        }
        return sum;
    }

    private static Map<Double, Integer> counts(double[] scores) {
        Map<Double, Integer> counts = new TreeMap<>();
        Arrays.stream(scores).forEach(score -> counts.merge(score + 0.0, 1, Integer::sum));
        return counts;
    }
}
