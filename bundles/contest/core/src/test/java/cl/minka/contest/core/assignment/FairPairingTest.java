package cl.minka.contest.core.assignment;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import cl.minka.contest.core.assignment.FairPairing.Fair;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;
import org.junit.Test;

public final class FairPairingTest {
    /** Stelmakh, Shah, Singh, PeerReview4All (2019), first example: the worst paper can have 0.24. */
    @Test
    public void givesTheWorstPaperOfThePeerReviewExampleItsBest() {
        PairingProblem problem = PairingProblems.published("pr4a_example1.csv");
        Fair fair = solve(problem);
        assertEquals(0.24, sums(problem, none(3), fair)[0], 1e-12);
        assertEquals(0.24, fair.bound(), 1e-12);
        assertTrue(fair.proven());
    }

    /** The same, second example: once the second worst counts too there is one answer, p0:r1, p1:r2, p2:r0. */
    @Test
    public void theSecondWorstCountsToo() {
        PairingProblem problem = PairingProblems.published("pr4a_example2.csv");
        Fair fair = solve(problem);
        assertArrayEquals(new int[] {1}, fair.evaluators().get(0));
        assertArrayEquals(new int[] {2}, fair.evaluators().get(1));
        assertArrayEquals(new int[] {0}, fair.evaluators().get(2));
        assertEquals(0.01, fair.bound(), 1e-12);
        assertTrue(fair.proven());
    }

    @Test
    public void everyTinyProblemIsSolvedAsByTryingAll() {
        Random random = new Random(1);
        int unmet = 0;
        for (int round = 0; round < 600; round++) {
            int initiatives = 1 + random.nextInt(4);
            int evaluators = 1 + random.nextInt(5);
            PairingProblem problem = PairingProblems.random(
                    random,
                    initiatives,
                    evaluators,
                    1 + random.nextInt(3),
                    1 + random.nextInt(3),
                    0.25,
                    e -> (random.nextInt(11) - 4) / 10.0);
            BitSet[] standing = standing(problem, random, round % 3 == 0 ? 0.1 : 0);
            Best best = new Best(problem, standing);
            best.tryAll(0, new int[evaluators], 0);
            Fair fair = solve(problem, standing);
            assertEquals(best.pairs, check(problem, fair));
            assertArrayEquals("round " + round, best.sums, sums(problem, standing, fair), 1e-9);
            assertTrue(fair.proven());
            assertEquals(best.sums[0], fair.bound(), 1e-9);
            unmet += best.pairs < Arrays.stream(problem.demand()).sum() ? 1 : 0;
        }
        assertTrue("both kinds: " + unmet, unmet > 100 && unmet < 500);
    }

    @Test
    public void largerProblemsKeepTheirBoundsAndAreNeverWorseThanTheGreatestTotal() {
        Random random = new Random(2);
        int proven = 0;
        for (int round = 0; round < 12; round++) {
            int initiatives = 30 + random.nextInt(60);
            PairingProblem problem = PairingProblems.random(
                    random,
                    initiatives,
                    20 + random.nextInt(20),
                    1 + random.nextInt(4),
                    8 + random.nextInt(6),
                    0.2,
                    e -> (random.nextInt(2001) - 1000) / 1000.0);
            Fair fair = solve(problem);
            List<int[]> total = TotalPairing.solve(problem, fraction -> {}).evaluators();
            double[] sums = sums(problem, none(initiatives), fair);
            double[] before = sums(problem, none(initiatives), new Fair(total, 0, false));
            assertEquals(total.stream().mapToInt(given -> given.length).sum(), check(problem, fair));
            assertTrue(Arrays.compare(rounded(sums), rounded(before)) >= 0);
            assertTrue(fair.bound() >= sums[0] - 1e-9);
            assertEquals(fair.proven(), Math.abs(fair.bound() - sums[0]) < 1e-9);
            proven += fair.proven() ? 1 : 0;
        }
        assertTrue("proven " + proven, proven >= 6);
    }

    @Test
    public void fillsEveryPlaceAlsoAtNegativeAffinity() {
        PairingProblem problem = PairingProblems.random(new Random(4), 40, 12, 3, 10, 0, e -> -1e9 - e);
        assertEquals(120, check(problem, solve(problem)));
    }

    @Test
    public void extremeNumbersDoNotOverflow() {
        for (double unit : new double[] {1e300, 1e-300, 1e18, 4e-320}) {
            Random random = new Random(5);
            PairingProblem problem =
                    PairingProblems.random(random, 50, 15, 2, 8, 0.1, e -> (random.nextInt(201) - 100) * unit);
            Fair fair = solve(problem);
            assertEquals(100, check(problem, fair));
            assertTrue(fair.bound() >= sums(problem, none(50), fair)[0]);
        }
    }

    @Test
    public void aDemandBeyondThePanelIsNoError() {
        PairingProblem problem =
                PairingProblems.dense(new double[][] {{1, 2}, {3, 4}}, new int[] {1_000_000, 1}, new int[] {9, 9});
        Fair fair = solve(problem);
        assertArrayEquals(new int[] {0, 1}, fair.evaluators().get(0));
        assertArrayEquals(new int[] {1}, fair.evaluators().get(1));
        PairingProblem alone = PairingProblems.dense(new double[][] {{}}, ones(1), new int[0]);
        assertEquals(0, check(alone, solve(alone)));
        assertEquals(
                0,
                solve(PairingProblems.dense(new double[0][], new int[0], ones(3)))
                        .bound(),
                0);
    }

    @Test
    public void sameInputSameAnswer() {
        PairingProblem problem = PairingProblems.random(new Random(7), 120, 30, 3, 13, 0.1, e -> e % 7);
        List<int[]> once = solve(problem).evaluators();
        List<int[]> again = solve(problem).evaluators();
        for (int i = 0; i < once.size(); i++) {
            assertArrayEquals(once.get(i), again.get(i));
        }
    }

    @Test
    public void whoIsToldTheProgressCanStopIt() {
        Random random = new Random(8);
        PairingProblem problem =
                PairingProblems.random(random, 300, 60, 4, 21, 0.1, e -> e + random.nextInt(100) / 100.0);
        List<Double> told = new ArrayList<>();
        assertThrows(
                CancellationException.class,
                () -> FairPairing.solve(problem, none(300), fraction -> {
                    told.add(fraction);
                    if (fraction > 0.3) {
                        throw new CancellationException();
                    }
                }));
        for (int n = 1; n < told.size(); n++) {
            assertTrue(told.get(n) >= told.get(n - 1));
        }
    }

    private static Fair solve(PairingProblem problem) {
        return solve(problem, none(problem.initiatives()));
    }

    private static Fair solve(PairingProblem problem, BitSet[] standing) {
        DoubleConsumer progress = fraction -> assertTrue(fraction >= 0 && fraction <= 1);
        return FairPairing.solve(problem, standing, progress);
    }

    /** That no constraint is broken; answers the number of pairs. */
    private static int check(PairingProblem problem, Fair fair) {
        int pairs = 0;
        int[] load = new int[problem.evaluators()];
        for (int i = 0; i < problem.initiatives(); i++) {
            int[] given = fair.evaluators().get(i);
            assertTrue(given.length <= problem.demand()[i]);
            assertEquals(given.length, Arrays.stream(given).distinct().count());
            for (int evaluator : given) {
                assertFalse(problem.forbidden()[i].get(evaluator));
                assertTrue(++load[evaluator] <= problem.capacity()[evaluator]);
            }
            pairs += given.length;
        }
        return pairs;
    }

    private static double[] sums(PairingProblem problem, BitSet[] standing, Fair fair) {
        return IntStream.range(0, problem.initiatives())
                .mapToDouble(i -> IntStream.concat(
                                standing[i].stream(),
                                Arrays.stream(fair.evaluators().get(i)))
                        .mapToDouble(problem.affinities()[i]::of)
                        .sum())
                .sorted()
                .toArray();
    }

    private static double[] rounded(double[] sums) {
        return Arrays.stream(sums).map(sum -> Math.rint(sum * 1e6)).toArray();
    }

    /** Pairs that exist already; nobody may be given what he has. */
    private static BitSet[] standing(PairingProblem problem, Random random, double share) {
        BitSet[] standing = none(problem.initiatives());
        for (int i = 0; i < standing.length; i++) {
            for (int e = 0; e < problem.evaluators(); e++) {
                standing[i].set(e, random.nextDouble() < share);
            }
            problem.forbidden()[i].or(standing[i]);
        }
        return standing;
    }

    private static BitSet[] none(int initiatives) {
        return IntStream.range(0, initiatives).mapToObj(i -> new BitSet()).toArray(BitSet[]::new);
    }

    private static int[] ones(int size) {
        return PairingProblems.filled(size, 1);
    }

    /** The fairest of all assignments with the most pairs, by trying all. */
    private static final class Best {
        private final PairingProblem problem;
        private final double[] sum;
        private int pairs = -1;
        private double[] sums = {};

        Best(PairingProblem problem, BitSet[] standing) {
            this.problem = problem;
            this.sum = IntStream.range(0, problem.initiatives())
                    .mapToDouble(i -> standing[i].stream()
                            .mapToDouble(problem.affinities()[i]::of)
                            .sum())
                    .toArray();
        }

        void tryAll(int initiative, int[] load, int made) {
            if (initiative == problem.initiatives()) {
                double[] sorted = sum.clone();
                Arrays.sort(sorted);
                if (made > pairs || made == pairs && Arrays.compare(rounded(sorted), rounded(sums)) > 0) {
                    pairs = made;
                    sums = sorted;
                }
                return;
            }
            for (int set = 0; set < 1 << problem.evaluators(); set++) {
                int chosen = set;
                int[] given = IntStream.range(0, problem.evaluators())
                        .filter(e -> (chosen >> e & 1) == 1)
                        .toArray();
                boolean allowed = given.length <= problem.demand()[initiative]
                        && Arrays.stream(given)
                                .allMatch(e ->
                                        !problem.forbidden()[initiative].get(e) && load[e] < problem.capacity()[e]);
                if (allowed) {
                    double before = sum[initiative];
                    for (int e : given) {
                        load[e]++;
                        sum[initiative] += problem.affinities()[initiative].of(e);
                    }
                    tryAll(initiative + 1, load, made + given.length);
                    Arrays.stream(given).forEach(e -> load[e]--);
                    sum[initiative] = before;
                }
            }
        }
    }
}
