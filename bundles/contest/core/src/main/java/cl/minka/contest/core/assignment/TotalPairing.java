package cl.minka.contest.core.assignment;

import cl.minka.contest.core.assignment.PairingProblem.Affinities;
import cl.minka.contest.core.assignment.PairingProblem.Pairing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.DoubleConsumer;

/**
 * Gives every initiative its evaluators: first as many as can be given in all, so that as few as can be lack of what
 * evaluators must have at least; then with the greatest total affinity, then with loads as even as that leaves them.
 *
 * <p>The network simplex starts with the best candidates of each initiative. At its optimum every other pair is priced
 * too; those that would improve the answer are added and it goes on, until no pair of all can: the answer is then
 * proven the best over all pairs.
 *
 * <p>A pair may also be divided: then each is made of a number of units of which at most a share is given
 * ({@link Cap}), which is the optimal lottery in which no pair has more than that share of certainty.
 *
 * <p>The aims are one whole-number cost. Going round a cycle of the network passes the sink at most once, so the
 * evenness differs by at most {@value #PIECES} and one unit of affinity outweighs it; and at most two pairs for each
 * node of the smaller side differ, so that one more towards a minimum load outweighs any affinity, and a missing
 * evaluator both. A greatest flow never stands against minimum loads: ways that augment it end where there is room and
 * take nothing from anybody (Ford and Fulkerson 1956).
 */
final class TotalPairing {
    private static final int PIECES = 64;
    private static final int UNIT = PIECES + 1;
    private static final int CANDIDATES = 40;
    private static final int SMALL = 100_000;
    private static final int ADDED = 12;

    private final PairingProblem problem;
    private final Cap cap;
    private final NetworkSimplex simplex;
    private final WholeAffinities whole;
    private final int[][] given;
    private final int[][] arcs;
    private final int[] candidates;

    private TotalPairing(PairingProblem problem, Cap cap) {
        this.problem = problem;
        this.cap = cap;
        int smaller = Math.min(problem.initiatives(), problem.evaluators());
        long pairs = 2L * smaller + 4;
        this.whole = new WholeAffinities(problem, greatestWhole(problem));
        this.simplex = new NetworkSimplex(problem.initiatives() + problem.evaluators());
        this.given = new int[problem.initiatives()][];
        this.arcs = new int[problem.initiatives()][];
        this.candidates = new int[problem.initiatives()];
        hang(pairs * UNIT * whole.greatest() + UNIT, problem.hasLeast());
        addCandidates();
    }

    /** Affinities that are whole numbers up to this are solved without any rounding. */
    static long greatestWhole(PairingProblem problem) {
        long pairs = 2L * Math.min(problem.initiatives(), problem.evaluators()) + 4;
        return Math.min(1L << 51, Long.MAX_VALUE / (problem.hasLeast() ? 32 : 8) / (pairs * UNIT));
    }

    static Pairing solve(PairingProblem problem, DoubleConsumer progress) {
        TotalPairing pairing = new TotalPairing(problem, Cap.NONE);
        int rounds = pairing.run(progress);
        return new Pairing(pairing.read(), rounds);
    }

    /** How many units of each pair are given in the optimum under a cap. */
    static PairingUnits solve(PairingProblem problem, Cap cap, DoubleConsumer progress) {
        TotalPairing pairing = new TotalPairing(problem, cap);
        pairing.run(progress);
        return new PairingUnits(cap, pairing.read(), pairing.units());
    }

    private int run(DoubleConsumer progress) {
        int expected = (int) Math.min(
                Integer.MAX_VALUE,
                5 * Arrays.stream(problem.demand()).asLongStream().sum() + 1);
        int rounds = 0;
        do {
            simplex.run(progress, expected);
            rounds++;
        } while (addImproving());
        progress.accept(1);
        return rounds;
    }

    /** More than there are evaluators can not be given anyhow. */
    private int demand(int initiative) {
        return Math.min(problem.demand()[initiative], problem.evaluators()) * cap.units();
    }

    private void hang(long outweighing, boolean hasLeast) {
        long total = 0;
        for (int initiative = 0; initiative < problem.initiatives(); initiative++) {
            total += demand(initiative);
            simplex.hang(initiative, Integer.MAX_VALUE, hasLeast ? 2 * outweighing : outweighing, demand(initiative));
        }
        long loads = Arrays.stream(problem.load()).asLongStream().sum() * cap.units();
        long span = 2 * ((total + loads) / Math.max(1, problem.evaluators())) + 4L * cap.units();
        long piece = Math.max(cap.units(), (span + PIECES - 1) / PIECES);
        for (int evaluator = 0; evaluator < problem.evaluators(); evaluator++) {
            hangEvaluator(evaluator, piece, Math.min(total, Integer.MAX_VALUE / 2), outweighing);
        }
    }

    /**
     * An evaluator's way to the sink in pieces, each dearer than the one before: what he must have at least comes first,
     * then a light load.
     */
    private void hangEvaluator(int evaluator, long piece, long total, long bonus) {
        int node = problem.initiatives() + evaluator;
        long units = cap.units();
        int capacity = (int) Math.max(0, Math.min(problem.capacity()[evaluator] * units, total));
        int least = (int) Math.min(capacity, problem.least()[evaluator] * units);
        int given = 0;
        do {
            long level = Math.min(PIECES, (problem.load()[evaluator] * units + given) / piece);
            int bound = (int) (level == PIECES ? capacity - given : Math.min(capacity - given, piece));
            long cost = level;
            if (given < least) {
                bound = Math.min(bound, least - given);
                cost -= bonus;
            }
            if (given == 0) {
                simplex.hang(node, bound, cost, 0);
            } else {
                simplex.add(node, simplex.sink(), bound, cost);
            }
            given += bound;
        } while (given < capacity);
    }

    private void addCandidates() {
        boolean all = (long) problem.initiatives() * problem.evaluators() <= SMALL;
        CandidateChoice choice = new CandidateChoice(problem);
        for (int initiative = 0; initiative < problem.initiatives(); initiative++) {
            int most = all ? problem.evaluators() : Math.max(CANDIDATES, 3 * cap.fewest(problem.demand()[initiative]));
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
        arcs[initiative][at] = simplex.add(initiative, problem.initiatives() + evaluator, cap.share(), cost);
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

    private List<int[]> units() {
        List<int[]> answer = new ArrayList<>(problem.initiatives());
        List<int[]> read = read();
        for (int initiative = 0; initiative < problem.initiatives(); initiative++) {
            int own = initiative;
            int[] flows = new int[problem.evaluators()];
            for (int n = 0; n < candidates[own]; n++) {
                flows[given[own][n]] = simplex.flow(arcs[own][n]);
            }
            answer.add(Arrays.stream(read.get(own)).map(e -> flows[e]).toArray());
        }
        return answer;
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
