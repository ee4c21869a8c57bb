package cl.minka.contest.core.assignment;

import cl.minka.contest.core.assignment.PairingProblem.Affinities;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Bounds the smallest sum from above by flows: with any weights that are not negative it is at most the weighted mean of
 * the sums, and the assignment of the greatest weighted mean is one of greatest total ({@link TotalPairing}). The weights
 * go down the subgradient by Polyak's step (B. T. Polyak 1969) to make that mean small. All counted in whole numbers.
 */
final class FairBound {
    private static final int FINEST = 1 << 12;

    private final PairingProblem problem;
    private final FairTable table;
    private final int[] open;
    private final long divisor;
    private long bound;

    /** @param bound one that is known already */
    FairBound(PairingProblem problem, FairTable table, long bound) {
        this.problem = problem;
        this.table = table;
        this.bound = bound;
        this.open = IntStream.range(0, table.initiatives())
                .filter(i -> table.places(i) > 0)
                .toArray();
        long greatest = 1;
        for (int i : open) {
            for (long value : table.row(i)) {
                greatest = value == FairTable.NEVER ? greatest : Math.max(greatest, Math.abs(value));
            }
        }
        divisor = 1 + greatest / (TotalPairing.greatestWhole(problem) / FINEST);
    }

    long bound() {
        return bound;
    }

    /**
     * Makes the bound smaller in some rounds, or until it is the least sum of an assignment that was found. It begins with
     * equal weights for all, then for those that are served badly, and goes on from the better, in steps that are halved
     * when they lead nowhere.
     *
     * @param fairest the best assignment so far
     * @param found takes the assignment of each round, from which a fairer one might be reached
     */
    void descend(int rounds, Supplier<FairPlan> fairest, Consumer<FairPlan> found, DoubleConsumer progress) {
        double[] weights = even(Long.MAX_VALUE, fairest.get());
        double[] best = weights;
        FairPlan atBest = fairest.get();
        double smallest = Double.MAX_VALUE;
        double pace = 1;
        for (int round = 0;
                round < rounds && open.length > 0 && bound > fairest.get().least();
                round++) {
            int from = round;
            int[] whole = whole(weights);
            int[][] pairs = TotalPairing.solve(weighted(whole), fraction -> progress.accept((from + fraction) / rounds))
                    .evaluators()
                    .toArray(new int[0][]);
            FairPlan plan = new FairPlan(table, pairs);
            long mean = mean(plan, whole);
            bound = Math.min(bound, mean);
            if (mean < smallest) {
                smallest = mean;
                best = weights;
                atBest = new FairPlan(table, pairs);
            } else if (round > 1) {
                pace /= 2;
            }
            found.accept(plan);
            FairPlan now = fairest.get();
            weights = round == 0
                    ? even(now.least() + (long) ((mean(now) - now.least()) / 2), now)
                    : step(best, atBest, pace * (smallest - now.least() + 1.0));
        }
    }

    private double[] even(long most, FairPlan plan) {
        long low = Arrays.stream(open).filter(i -> plan.sum(i) <= most).count();
        return Arrays.stream(open)
                .mapToDouble(i -> plan.sum(i) <= most ? 1.0 / low : 0)
                .toArray();
    }

    private double mean(FairPlan plan) {
        return Arrays.stream(open).mapToDouble(plan::sum).average().orElse(0);
    }

    private static int[] whole(double[] weights) {
        double most = Arrays.stream(weights).max().orElse(1);
        return Arrays.stream(weights)
                .mapToInt(weight -> (int) Math.round(weight / most * FINEST))
                .toArray();
    }

    private PairingProblem weighted(int[] weights) {
        Affinities[] rows = new Affinities[table.initiatives()];
        Arrays.fill(rows, Affinities.NONE);
        int[] all = IntStream.range(0, table.nobody()).toArray();
        for (int n = 0; n < open.length; n++) {
            int weight = weights[n];
            long[] row = table.row(open[n]);
            rows[open[n]] = new Affinities(
                    all,
                    Arrays.stream(all)
                            .mapToDouble(e -> row[e] == FairTable.NEVER ? 0 : weight * coarse(row[e]))
                            .toArray());
        }
        return new PairingProblem(
                problem.demand(), problem.capacity(), problem.load(), problem.forbidden(), rows, problem.least());
    }

    /** Rounded up, that a bound stays one. */
    private long coarse(long value) {
        return -Math.floorDiv(-value, divisor);
    }

    private long mean(FairPlan plan, int[] weights) {
        BigInteger sum = BigInteger.ZERO;
        BigInteger weight = BigInteger.ZERO;
        for (int n = 0; n < open.length; n++) {
            long[] row = table.row(open[n]);
            long own = table.base(open[n]);
            for (int evaluator : plan.given(open[n])) {
                own += coarse(row[evaluator]) * divisor;
            }
            sum = sum.add(BigInteger.valueOf(own).multiply(BigInteger.valueOf(weights[n])));
            weight = weight.add(BigInteger.valueOf(weights[n]));
        }
        return new BigDecimal(sum)
                .divide(new BigDecimal(weight), 0, RoundingMode.FLOOR)
                .longValueExact();
    }

    private double[] step(double[] from, FairPlan plan, double excess) {
        double[] weights = from.clone();
        double mean = mean(plan);
        double square = 0;
        for (int i : open) {
            square += (plan.sum(i) - mean) * (plan.sum(i) - mean);
        }
        for (int n = 0; n < weights.length; n++) {
            weights[n] -= square == 0 ? 0 : excess / square * (plan.sum(open[n]) - mean);
        }
        project(weights);
        return weights;
    }

    /** To the nearest weights that are not negative and sum to 1. */
    private static void project(double[] weights) {
        double[] sorted = weights.clone();
        Arrays.sort(sorted);
        double sum = 0;
        double shift = 0;
        for (int n = 1; n <= sorted.length; n++) {
            double value = sorted[sorted.length - n];
            sum += value;
            if (value - (sum - 1) / n > 0) {
                shift = (sum - 1) / n;
            }
        }
        for (int n = 0; n < weights.length; n++) {
            weights[n] = Math.max(0, weights[n] - shift);
        }
    }
}
