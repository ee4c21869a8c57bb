package cl.minka.studies.core.estimation;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Raking: post-stratification by each margin in turn, until no cell of all margins crossed changes much (Deming and Stephan 1940). */
final class Raking implements Weighting {
    private static final int PROJECTIONS = 10;

    private final List<Cells> margins;
    private final double[][] after;
    private final int rounds;
    private final boolean converged;

    /** @param epsilon the largest change of a cell that ends it; below 1 it is a share of the sum of the weights */
    Raking(List<Cells> margins, double[] sampling, int most, double epsilon) {
        this.margins = List.copyOf(margins);
        this.after = new double[margins.size()][];
        double enough = epsilon < 1 ? epsilon * Sum.of(sampling) : epsilon;
        int[] crossed = crossed();
        int size = Arrays.stream(crossed).max().orElse(0) + 1;
        double[] table = table(crossed, size, sampling);
        double[] weights = sampling;
        boolean close = false;
        int round = 0;
        while (round < most && !close) {
            for (int m = 0; m < after.length; m++) {
                weights = margins.get(m).adjusted(weights);
                after[m] = weights;
            }
            double[] next = table(crossed, size, weights);
            close = change(table, next) < enough;
            table = next;
            round++;
        }
        this.rounds = round;
        this.converged = close;
    }

    boolean isConverged() {
        return converged;
    }

    int rounds() {
        return rounds;
    }

    @Override
    public double[] weights() {
        return after[after.length - 1];
    }

    /** What is left after the means of the cells of each margin are taken away in turn. */
    @Override
    public double[] residuals(double[] influence) {
        double[] left = Weighting.times(influence, weights());
        for (int n = 0; n < PROJECTIONS; n++) {
            for (int m = 0; m < after.length; m++) {
                takeMeans(margins.get(m), after[m], left);
            }
        }
        return left;
    }

    @Override
    public double[] again(double[] others) {
        double[] weights = others;
        for (int n = 0; n < rounds; n++) {
            for (Cells margin : margins) {
                weights = margin.adjusted(weights);
            }
        }
        return weights;
    }

    private static void takeMeans(Cells margin, double[] weights, double[] left) {
        double[] sums = new double[margin.totals().length];
        int[] counts = new int[sums.length];
        for (int row = 0; row < left.length; row++) {
            int cell = margin.cells()[row];
            counts[cell]++;
            sums[cell] += weights[row] == 0 ? 0 : left[row] / weights[row];
        }
        for (int row = 0; row < left.length; row++) {
            int cell = margin.cells()[row];
            left[row] -= weights[row] * (sums[cell] / counts[cell]);
        }
    }

    private int[] crossed() {
        int[] crossed = margins.get(0).cells().clone();
        for (Cells margin : margins.subList(1, margins.size())) {
            Map<Long, Integer> known = new HashMap<>();
            for (int row = 0; row < crossed.length; row++) {
                long key = (long) crossed[row] << 32 | margin.cells()[row];
                Integer cell = known.putIfAbsent(key, known.size());
                crossed[row] = cell == null ? known.size() - 1 : cell;
            }
        }
        return crossed;
    }

    private static double[] table(int[] crossed, int size, double[] weights) {
        double[] table = new double[size];
        for (int row = 0; row < weights.length; row++) {
            table[crossed[row]] += weights[row];
        }
        return table;
    }

    private static double change(double[] before, double[] after) {
        double largest = 0;
        for (int cell = 0; cell < before.length; cell++) {
            largest = Math.max(largest, Math.abs(before[cell] - after[cell]));
        }
        return largest;
    }
}
