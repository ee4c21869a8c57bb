package cl.minka.contest.core.quality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The halo of one evaluator: the mean of Pearson's correlations between his scores of every two criteria. From three
 * evaluations on, over the pairs of criteria in which both vary.
 */
final class Halo {
    private static final int LEAST = 3;

    private Halo() {}

    /** @param scores a row for each evaluation, a column for each criterion; not a number where there is no score */
    static OptionalDouble of(List<double[]> scores) {
        if (scores.size() < LEAST) {
            return OptionalDouble.empty();
        }
        List<Double> correlations = new ArrayList<>();
        for (int one = 0; one < scores.get(0).length; one++) {
            for (int other = 0; other < one; other++) {
                correlation(scores, one, other).ifPresent(correlations::add);
            }
        }
        return correlations.stream().mapToDouble(Double::doubleValue).average();
    }

    /** Over the evaluations that scored both. */
    private static OptionalDouble correlation(List<double[]> scores, int one, int other) {
        List<double[]> both = scores.stream()
                .filter(row -> !Double.isNaN(row[one]) && !Double.isNaN(row[other]))
                .toList();
        if (both.size() < LEAST) {
            return OptionalDouble.empty();
        }
        Optional<double[]> first = standardized(both, one);
        Optional<double[]> second = standardized(both, other);
        return first.isPresent() && second.isPresent()
                ? OptionalDouble.of(product(first.get(), second.get()))
                : OptionalDouble.empty();
    }

    /** With mean 0 and length 1; empty without variation. */
    private static Optional<double[]> standardized(List<double[]> scores, int criterion) {
        double[] values = scores.stream().mapToDouble(row -> row[criterion]).toArray();
        if (Arrays.stream(values).allMatch(value -> value == values[0])) {
            return Optional.empty();
        }
        double mean = Arrays.stream(values).average().orElseThrow();
        double length = Math.sqrt(Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .sum());
        return Optional.of(
                Arrays.stream(values).map(value -> (value - mean) / length).toArray());
    }

    private static double product(double[] one, double[] other) {
        double sum = 0;
        for (int n = 0; n < one.length; n++) {
            sum += one[n] * other[n];
        }
        return Math.max(-1, Math.min(1, sum));
    }
}
