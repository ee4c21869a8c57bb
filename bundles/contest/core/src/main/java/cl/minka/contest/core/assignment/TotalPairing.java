package cl.minka.contest.core.assignment;

import cl.minka.contest.core.assignment.PairingProblem.Affinities;
import cl.minka.contest.core.assignment.PairingProblem.Pairing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.DoubleConsumer;

/**
 * Gives every initiative its evaluators: first as many as can be given in all, then with the greatest total affinity,
 * then with loads as even as that leaves them.
 *
 * <p>The network simplex starts with the best candidates of each initiative. At its optimum every other pair is priced
 * too; those that would improve the answer are added and it goes on, until no pair of all can: the answer is then
 * proven the best over all pairs.
 *
 * <p>The three aims are one whole-number cost. Going round a cycle of the network passes the sink at most once, so the
 * evenness differs by at most {@value #PIECES} and one unit of affinity outweighs it; and at most two pairs for each
 * node of the smaller side differ, so that a missing evaluator outweighs any affinity.
 */
final class TotalPairing {
    private static final int PIECES = 64;
    private static final int UNIT = PIECES + 1;
    private static final int CANDIDATES = 40;
    private static final int SMALL = 100_000;
    private static final int ADDED = 12;

    private final PairingProblem problem;
    private final NetworkSimplex simplex;
    private final WholeAffinities whole;
    private final int[][] given;
    private final int[][] arcs;
    private final int[] candidates;

    private TotalPairing(PairingProblem problem) {
        this.problem = problem;
        int smaller = Math.min(problem.initiatives(), problem.evaluators());
        long pairs = 2L * smaller + 4;
        this.whole = new WholeAffinities(problem, greatestWhole(problem));
        this.simplex = new NetworkSimplex(problem.initiatives() + problem.evaluators());
        this.given = new int[problem.initiatives()][];
        this.arcs = new int[problem.initiatives()][];
        this.candidates = new int[problem.initiatives()];
        hang(pairs * UNIT * whole.greatest() + UNIT);
        addCandidates();
    }

    /** Affinities that are whole numbers up to this are solved without any rounding. */
    static long greatestWhole(PairingProblem problem) {
        long pairs = 2L * Math.min(problem.initiatives(), problem.evaluators()) + 4;
        return Math.min(1L << 51, Long.MAX_VALUE / 8 / (pairs * UNIT));
    }

    static Pairing solve(PairingProblem problem, DoubleConsumer progress) {
        return new TotalPairing(problem).solve(progress);
    }

    private Pairing solve(DoubleConsumer progress) {
        int expected = 5 * Arrays.stream(problem.demand()).sum() + 1;
        int rounds = 0;
        do {
            simplex.run(progress, expected);
            rounds++;
        } while (addImproving());
        progress.accept(1);
        return new Pairing(read(), rounds);
    }

    private void hang(long missing) {
        int total = 0;
        for (int initiative = 0; initiative < problem.initiatives(); initiative++) {
            int demand = problem.demand()[initiative];
            total += demand;
            simplex.hang(initiative, Integer.MAX_VALUE, missing, demand);
        }
        int evaluators = Math.max(1, problem.evaluators());
        int span = 2 * ((total + Arrays.stream(problem.load()).sum()) / evaluators) + 4;
        for (int evaluator = 0; evaluator < problem.evaluators(); evaluator++) {
            hangEvaluator(evaluator, Math.max(1, (span + PIECES - 1) / PIECES), total);
        }
    }

    /** An evaluator's way to the sink in pieces, each dearer than the one before: a light load comes first. */
    private void hangEvaluator(int evaluator, int piece, int total) {
        int node = problem.initiatives() + evaluator;
        int capacity = Math.min(problem.capacity()[evaluator], total);
        int level = Math.min(PIECES, problem.load()[evaluator] / piece);
        int left = Math.max(0, capacity);
        for (boolean first = true; first || left > 0; first = false, level = Math.min(PIECES, level + 1)) {
            int bound = level == PIECES ? left : Math.min(left, piece);
            if (first) {
                simplex.hang(node, bound, level, 0);
            } else {
                simplex.add(node, simplex.sink(), bound, level);
            }
            left -= bound;
        }
    }

    private void addCandidates() {
        boolean all = (long) problem.initiatives() * problem.evaluators() <= SMALL;
        CandidateChoice choice = new CandidateChoice(problem);
        for (int initiative = 0; initiative < problem.initiatives(); initiative++) {
            int most = all ? problem.evaluators() : Math.max(CANDIDATES, 3 * problem.demand()[initiative]);
            int[] best = problem.demand()[initiative] == 0 ? new int[0] : choice.best(initiative, most);
            given[initiative] = new int[best.length];
            arcs[initiative] = new int[best.length];
            for (int evaluator : best) {
                addPair(initiative, evaluator);
            }
        }
    }

    private void addPair(int initiative, int evaluator) {
        int at = candidates[initiative]++;
        if (at == given[initiative].length) {
            given[initiative] = Arrays.copyOf(given[initiative], at + ADDED);
            arcs[initiative] = Arrays.copyOf(arcs[initiative], at + ADDED);
        }
        long cost = -UNIT * whole.of(problem.affinities()[initiative].of(evaluator));
        given[initiative][at] = evaluator;
        arcs[initiative][at] = simplex.add(initiative, problem.initiatives() + evaluator, 1, cost);
    }

    /** Prices every pair that is not in the network yet; adds the best of those that would improve the answer. */
    private boolean addImproving() {
        boolean added = false;
        long[] reduced = new long[problem.evaluators()];
        for (int initiative = 0; initiative < problem.initiatives(); initiative++) {
            if (problem.demand()[initiative] > 0 && candidates[initiative] < problem.evaluators()) {
                price(initiative, reduced);
                for (int n = 0; n < ADDED; n++) {
                    int best = least(reduced);
                    if (reduced[best] >= 0) {
                        break;
                    }
                    addPair(initiative, best);
                    reduced[best] = 0;
                    added = true;
                }
            }
        }
        return added;
    }

    private void price(int initiative, long[] reduced) {
        long own = simplex.price(initiative);
        for (int evaluator = 0; evaluator < reduced.length; evaluator++) {
            reduced[evaluator] = simplex.price(problem.initiatives() + evaluator) - own;
        }
        Affinities row = problem.affinities()[initiative];
        for (int n = 0; n < row.evaluators().length; n++) {
            reduced[row.evaluators()[n]] -= UNIT * whole.of(row.values()[n]);
        }
        BitSet forbidden = problem.forbidden()[initiative];
        for (int e = forbidden.nextSetBit(0); e >= 0; e = forbidden.nextSetBit(e + 1)) {
            reduced[e] = 0;
        }
        for (int n = 0; n < candidates[initiative]; n++) {
            reduced[given[initiative][n]] = 0;
        }
        for (int evaluator = 0; evaluator < reduced.length; evaluator++) {
            if (problem.capacity()[evaluator] <= 0) {
                reduced[evaluator] = 0;
            }
        }
    }

    private static int least(long[] reduced) {
        int best = 0;
        for (int n = 1; n < reduced.length; n++) {
            if (reduced[n] < reduced[best]) {
                best = n;
            }
        }
        return best;
    }

    private List<int[]> read() {
        List<int[]> answer = new ArrayList<>(problem.initiatives());
        for (int initiative = 0; initiative < problem.initiatives(); initiative++) {
            int own = initiative;
            answer.add(java.util.stream.IntStream.range(0, candidates[own])
                    .filter(n -> simplex.flow(arcs[own][n]) > 0)
                    .map(n -> given[own][n])
                    .sorted()
                    .toArray());
        }
        return answer;
    }
}
