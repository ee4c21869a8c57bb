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

    /** @param scores a row for each evaluation, a column for each criterion */
    static OptionalDouble of(List<double[]> scores) {
        if (scores.size() < LEAST) {
            return OptionalDouble.empty();
        }
        List<double[]> columns = new ArrayList<>();
        for (int criterion = 0; criterion < scores.get(0).length; criterion++) {
            standardized(scores, criterion).ifPresent(columns::add);
        }
        List<Double> correlations = new ArrayList<>();
        for (int one = 0; one < columns.size(); one++) {
            for (int other = 0; other < one; other++) {
                correlations.add(product(columns.get(one), columns.get(other)));
            }
        }
        return correlations.stream().mapToDouble(Double::doubleValue).average();
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
