package cl.minka.studies.core.estimation;

import cl.minka.studies.core.sampling.SeededNumbers;
import java.util.Arrays;
import java.util.List;

/**
 * Variance by replicates of the weights, each calibrated again: the jackknife that leaves out one unit of the first stage at a time (Wolter
 * 2007, 4), and the bootstrap that draws one unit less than there are in each stratum (Rao, Wu and Yue 1992).
 */
final class Replicates implements Spread {
    private final Design design;
    private final Weighting weighting;
    private final Factors factors;
    private final double[] scales;
    private final boolean mse;

    private Replicates(Design design, Weighting weighting, Factors factors, double[] scales, boolean mse) {
        this.design = design;
        this.weighting = weighting;
        this.factors = factors;
        this.scales = scales;
        this.mse = mse;
    }

    /** What each unit of the first stage is multiplied by in a replicate; asked for in order. */
    private interface Factors {
        void fill(int replicate, double[] factors);
    }

    static Replicates jackknife(Design design, Weighting weighting, boolean mse) {
        Stage stage = design.first();
        int[] left = java.util.stream.IntStream.range(0, stage.size())
                .filter(unit -> stage.sampled()[stage.strata()[unit]] > 1 && !stage.isComplete(stage.strata()[unit]))
                .toArray();
        double[] scales = new double[left.length];
        for (int r = 0; r < left.length; r++) {
            int h = stage.strata()[left[r]];
            double n = stage.sampled()[h];
            scales[r] = (n - 1) / n * stage.left(h);
        }
        Factors factors = (replicate, fill) -> {
            int h = stage.strata()[left[replicate]];
            double n = stage.sampled()[h];
            for (int unit = 0; unit < fill.length; unit++) {
                fill[unit] = stage.strata()[unit] == h ? n / (n - 1) : 1;
            }
            fill[left[replicate]] = 0;
        };
        return new Replicates(design, weighting, factors, scales, mse);
    }

    static Replicates bootstrap(Design design, Weighting weighting, int number, long seed, boolean mse) {
        Stage stage = design.first();
        int[][] members = members(stage);
        SeededNumbers numbers = new SeededNumbers(seed);
        double[] scales = new double[number];
        Arrays.fill(scales, 1.0 / (number - 1));
        Factors factors = (replicate, fill) -> {
            Arrays.fill(fill, 1);
            for (int h = 0; h < members.length; h++) {
                int n = members[h].length;
                if (n > 1 && !stage.isComplete(h)) {
                    int[] drawn = new int[n];
                    for (int i = 0; i < n - 1; i++) {
                        drawn[numbers.below(n)]++;
                    }
                    double part = Math.sqrt(stage.left(h));
                    for (int i = 0; i < n; i++) {
                        fill[members[h][i]] = 1 - part + part * n / (n - 1.0) * drawn[i];
                    }
                }
            }
        };
        return new Replicates(design, weighting, factors, scales, mse);
    }

    private static int[][] members(Stage stage) {
        int[][] members = new int[stage.sampled().length][];
        int[] filled = new int[members.length];
        for (int h = 0; h < members.length; h++) {
            members[h] = new int[stage.sampled()[h]];
        }
        for (int unit = 0; unit < stage.size(); unit++) {
            int h = stage.strata()[unit];
            members[h][filled[h]++] = unit;
        }
        return members;
    }

    int number() {
        return scales.length;
    }

    @Override
    public double[] variances(List<Valued> figures) {
        double[][] values = new double[figures.size()][scales.length];
        double[] units = new double[design.first().size()];
        double[] sampling = new double[design.rows()];
        for (int r = 0; r < scales.length; r++) {
            factors.fill(r, units);
            for (int row = 0; row < sampling.length; row++) {
                sampling[row] = design.weights()[row] * units[design.first().units()[row]];
            }
            double[] weights = weighting.again(sampling);
            for (int f = 0; f < values.length; f++) {
                values[f][r] = figures.get(f).figure().value(weights);
            }
        }
        double[] variances = new double[values.length];
        for (int f = 0; f < values.length; f++) {
            variances[f] = variance(values[f], figures.get(f).value());
        }
        return variances;
    }

    /** Replicates without a value, such as those that left out all of a group, do not count. */
    private double variance(double[] values, double estimate) {
        double middle = mse
                ? estimate
                : Arrays.stream(values)
                        .filter(value -> !Double.isNaN(value))
                        .average()
                        .orElse(Double.NaN);
        Sum sum = new Sum();
        for (int r = 0; r < values.length; r++) {
            if (!Double.isNaN(values[r])) {
                sum.add(scales[r] * (values[r] - middle) * (values[r] - middle));
            }
        }
        return values.length == 0 ? Double.NaN : sum.value();
    }
}
