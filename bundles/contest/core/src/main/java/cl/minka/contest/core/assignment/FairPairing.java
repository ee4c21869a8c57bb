package cl.minka.contest.core.assignment;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;

/**
 * Gives every initiative its evaluators: as many as can be given in all, then so that the worst-served initiative has the
 * greatest sum of affinities, then the next worst, and so on.
 *
 * <p>To decide that exactly is hard (it holds the fair division of indivisible goods). So: start with the greatest total;
 * raise the worst by chains ({@link FairClimb}); bound the minimum by each initiative's own best evaluators and, where that
 * leaves a gap, by flows ({@link FairBound}); try all where that is few ({@link FairSearch}). Everything stops at counted
 * limits.
 */
final class FairPairing {
    private static final int ROUNDS = 24;
    private static final long SMALL = 100_000;
    private static final long SEARCHABLE = 20_000;
    private static final long WEIGHABLE = 6_000_000;
    private static final long CLIMBED = 6_000_000_000L;
    private static final long COVERED = 4_000_000_000L;
    private static final long SEARCHED = 30_000_000;

    private final PairingProblem problem;
    private final FairTable table;
    private final DoubleConsumer progress;
    private final long[] best;
    private FairPlan plan;
    private long bound;

    private FairPairing(PairingProblem problem, BitSet[] standing, DoubleConsumer progress) {
        this.problem = problem;
        this.progress = progress;
        int[][] total = TotalPairing.solve(problem, part(0, 0.1)).evaluators().toArray(new int[0][]);
        this.table = new FairTable(
                problem,
                standing,
                Arrays.stream(total).mapToInt(given -> given.length).sum());
        this.plan = new FairPlan(table, total);
        this.best =
                IntStream.range(0, table.initiatives()).mapToLong(table::best).toArray();
        this.bound = Arrays.stream(best).min().orElse(0);
    }

    /** @param standing for each initiative the evaluators that it has already, whose affinities count too */
    static Fair solve(PairingProblem problem, BitSet[] standing, DoubleConsumer progress) {
        return new FairPairing(problem, standing, progress).solve();
    }

    private Fair solve() {
        new FairClimb(table, plan, best, new FairBudget(CLIMBED, part(0.1, 0.5))).run(bound);
        bound = new FairCover(table, new FairBudget(COVERED, part(0.5, 0.6))).bound(plan.least(), bound);
        boolean small = (long) table.initiatives() * table.nobody() <= SMALL;
        FairBound flows = new FairBound(problem, table, bound);
        flows.descend(isWeighed() ? ROUNDS : 0, () -> plan, small ? this::tryFrom : any -> {}, part(0.6, 0.9));
        bound = flows.bound();
        if (isSearched()) {
            search();
        }
        progress.accept(1);
        return new Fair(evaluators(), table.affinity(bound), bound == plan.least());
    }

    private void tryFrom(FairPlan other) {
        new FairClimb(table, other, best, new FairBudget(SEARCHED, any -> {})).run(bound);
        if (other.isFairerThan(plan)) {
            plan = other;
        }
    }

    /** Weighing copies all affinities: with too many the memory of the platform would not do. */
    private boolean isWeighed() {
        return (long) table.initiatives() * table.nobody() <= WEIGHABLE;
    }

    private boolean isSearched() {
        int places = IntStream.range(0, table.initiatives()).map(table::places).sum();
        return plan.isFilled() && (long) places * table.nobody() <= SEARCHABLE;
    }

    private void search() {
        boolean known = bound == plan.least();
        for (int compared : known ? new int[] {table.initiatives()} : new int[] {1, table.initiatives()}) {
            FairSearch search = new FairSearch(table, plan, compared, new FairBudget(SEARCHED, part(0.9, 1)));
            boolean all = search.run();
            FairPlan found = search.found();
            tryFrom(found);
            bound = all ? plan.least() : bound;
        }
    }

    private List<int[]> evaluators() {
        return Arrays.stream(plan.pairs())
                .map(given -> Arrays.stream(given)
                        .filter(evaluator -> evaluator != table.nobody())
                        .sorted()
                        .toArray())
                .toList();
    }

    private DoubleConsumer part(double from, double to) {
        return fraction -> progress.accept(from + (to - from) * fraction);
    }

    /**
     * The answer.
     *
     * @param evaluators for each initiative those that it is given to, in ascending order
     * @param bound what the smallest sum can not exceed
     * @param proven that the smallest sum is the bound
     */
    record Fair(List<int[]> evaluators, double bound, boolean proven) {}
}
