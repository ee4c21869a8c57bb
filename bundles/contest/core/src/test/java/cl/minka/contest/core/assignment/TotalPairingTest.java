package cl.minka.contest.core.assignment;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import cl.minka.contest.core.assignment.PairingProblem.Pairing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jgrapht.alg.flow.mincost.CapacityScalingMinimumCostFlow;
import org.jgrapht.alg.flow.mincost.MinimumCostFlowProblem.MinimumCostFlowProblemImpl;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleDirectedWeightedGraph;
import org.junit.Test;

public final class TotalPairingTest {
    /** HotCRP, test/t_mincostmaxflow.php, commit 0f25da6: users, papers and costs; each user and paper exactly once. */
    @Test
    public void meetsThePublishedCasesOfHotCrp() {
        double none = -1e6;
        Pairing first = solve(PairingProblems.dense(
                new double[][] {{0, 0, 0}, {1, 0, none}, {none, 0, -1}}, new int[] {1, 1, 1}, new int[] {1, 1, 1}));
        // unique optimum u0 p1, u1 p2, u2 p0: rows are papers here
        assertArrayEquals(new int[] {2}, first.evaluators().get(0));
        assertArrayEquals(new int[] {0}, first.evaluators().get(1));
        assertArrayEquals(new int[] {1}, first.evaluators().get(2));

        Pairing third = solve(PairingProblems.dense(
                new double[][] {{0, 0, -1}, {0, 0, -1}, {-1, -1, -1}}, new int[] {1, 1, 1}, new int[] {1, 1, 1}));
        assertArrayEquals(new int[] {2}, third.evaluators().get(2));
    }

    /** Stelmakh, Shah, Singh, PeerReview4All: their first example; the greatest total is 1 + 0.25 + 0.24 (by hand). */
    @Test
    public void givesTheGreatestTotalOfThePeerReviewExample() {
        double[][] byPaper = {{1, 0, 0.25}, {1, 0, 0.25}, {1, 0.24, 0.5}};
        PairingProblem problem = PairingProblems.dense(byPaper, new int[] {1, 1, 1}, new int[] {1, 1, 1});
        assertEquals(1.5, total(problem, solve(problem)), 1e-12);
    }

    @Test
    public void everyTinyProblemIsSolvedAsByTryingAll() {
        Random random = new Random(1);
        for (int round = 0; round < 400; round++) {
            int initiatives = 1 + random.nextInt(4);
            int evaluators = 1 + random.nextInt(4);
            PairingProblem problem = PairingProblems.random(
                    random,
                    initiatives,
                    evaluators,
                    1 + random.nextInt(2),
                    1 + random.nextInt(3),
                    0.25,
                    e -> random.nextInt(7) - 3);
            Best best = new Best();
            tryAll(problem, 0, new int[evaluators], 0, 0, best);
            Pairing pairing = solve(problem);
            assertEquals(best.pairs, check(problem, pairing));
            assertEquals(best.total, total(problem, pairing), 1e-9);
        }
    }

    @Test
    public void agreesWithAnotherSolverOnRandomProblems() {
        Random random = new Random(2);
        for (int round = 0; round < 25; round++) {
            int evaluators = 20 + random.nextInt(60);
            int demand = 1 + random.nextInt(4);
            PairingProblem problem = PairingProblems.random(
                    random,
                    30 + random.nextInt(150),
                    evaluators,
                    demand,
                    2 + random.nextInt(14),
                    random.nextDouble() * 0.5,
                    e -> (random.nextInt(2001) - 1000) / 1000.0);
            Pairing pairing = solve(problem);
            check(problem, pairing);
            assertEquals(oracle(problem), value(problem, pairing), 1e-6);
        }
    }

    @Test
    public void pricingFindsPairsBeyondTheFirstCandidates() {
        // all initiatives like the same evaluators best: the first candidates of all have room for few
        Random random = new Random(3);
        PairingProblem problem = PairingProblems.random(
                random, 900, 150, 3, 19, 0.05, e -> Math.round((150 - e) * 10 + random.nextDouble() * 20) / 100.0);
        Pairing pairing = solve(problem);
        assertEquals(900 * 3 < 150 * 19 ? 2700 : 2850, check(problem, pairing));
        assertTrue(pairing.rounds() > 1);
        assertEquals(oracle(problem), value(problem, pairing), 1e-4);
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
            assertEquals(100, check(problem, solve(problem)));
        }
    }

    @Test
    public void loadsAreEvenWhereAffinitiesDoNotTellEvaluatorsApart() {
        PairingProblem problem = PairingProblems.random(new Random(6), 60, 20, 3, 1_000_000, 0, e -> 0);
        int[] load = loads(problem, solve(problem));
        assertTrue(Arrays.toString(load), Arrays.stream(load).allMatch(n -> n == 9));
    }

    @Test
    public void sameInputSameAnswer() {
        PairingProblem problem = PairingProblems.random(new Random(7), 200, 40, 3, 16, 0.1, e -> e % 3);
        List<int[]> once = solve(problem).evaluators();
        List<int[]> again = solve(problem).evaluators();
        for (int i = 0; i < once.size(); i++) {
            assertArrayEquals(once.get(i), again.get(i));
        }
    }

    @Test
    public void nobodyToGiveToIsNoError() {
        assertEquals(0, check2(PairingProblems.dense(new double[][] {{}, {}}, new int[] {2, 2}, new int[0])));
        assertEquals(0, check2(PairingProblems.dense(new double[0][], new int[0], new int[] {3})));
        assertEquals(0, check2(PairingProblems.dense(new double[][] {{1}}, new int[] {2}, new int[] {0})));
    }

    private static int check2(PairingProblem problem) {
        return check(problem, solve(problem));
    }

    private static Pairing solve(PairingProblem problem) {
        return TotalPairing.solve(problem, fraction -> {});
    }

    /** That no bound is broken; answers the number of pairs. */
    private static int check(PairingProblem problem, Pairing pairing) {
        int pairs = 0;
        for (int i = 0; i < problem.initiatives(); i++) {
            int[] given = pairing.evaluators().get(i);
            assertTrue(given.length <= problem.demand()[i]);
            assertEquals(given.length, Arrays.stream(given).distinct().count());
            for (int evaluator : given) {
                assertFalse(problem.forbidden()[i].get(evaluator));
            }
            pairs += given.length;
        }
        int[] load = loads(problem, pairing);
        for (int e = 0; e < load.length; e++) {
            assertTrue(load[e] <= problem.capacity()[e]);
        }
        return pairs;
    }

    private static int[] loads(PairingProblem problem, Pairing pairing) {
        int[] load = new int[problem.evaluators()];
        pairing.evaluators().forEach(given -> Arrays.stream(given).forEach(e -> load[e]++));
        return load;
    }

    private static double total(PairingProblem problem, Pairing pairing) {
        double total = 0;
        for (int i = 0; i < problem.initiatives(); i++) {
            for (int evaluator : pairing.evaluators().get(i)) {
                total += problem.affinities()[i].of(evaluator);
            }
        }
        return total;
    }

    private static final double MISSING = 1e5;

    private static double value(PairingProblem problem, Pairing pairing) {
        int wanted = Arrays.stream(problem.demand()).sum();
        return total(problem, pairing) - MISSING * (wanted - check(problem, pairing));
    }

    /** The same problem as a flow of least cost, by JGraphT's capacity scaling. */
    private static double oracle(PairingProblem problem) {
        SimpleDirectedWeightedGraph<Integer, DefaultWeightedEdge> graph =
                new SimpleDirectedWeightedGraph<>(DefaultWeightedEdge.class);
        Map<DefaultWeightedEdge, Integer> bounds = new HashMap<>();
        int sink = problem.initiatives() + problem.evaluators();
        for (int node = 0; node <= sink; node++) {
            graph.addVertex(node);
        }
        for (int i = 0; i < problem.initiatives(); i++) {
            edge(graph, bounds, i, sink, problem.demand()[i], MISSING);
            for (int e = 0; e < problem.evaluators(); e++) {
                if (!problem.forbidden()[i].get(e)) {
                    double affinity = problem.affinities()[i].of(e);
                    edge(graph, bounds, i, problem.initiatives() + e, 1, -affinity);
                }
            }
        }
        for (int e = 0; e < problem.evaluators(); e++) {
            edge(graph, bounds, problem.initiatives() + e, sink, problem.capacity()[e], 0);
        }
        int wanted = Arrays.stream(problem.demand()).sum();
        return -new CapacityScalingMinimumCostFlow<Integer, DefaultWeightedEdge>()
                .getMinimumCostFlow(new MinimumCostFlowProblemImpl<>(
                        graph,
                        node -> node == sink ? -wanted : node < problem.initiatives() ? problem.demand()[node] : 0,
                        bounds::get))
                .getCost();
    }

    private static void edge(
            SimpleDirectedWeightedGraph<Integer, DefaultWeightedEdge> graph,
            Map<DefaultWeightedEdge, Integer> bounds,
            int from,
            int to,
            int bound,
            double cost) {
        DefaultWeightedEdge edge = graph.addEdge(from, to);
        graph.setEdgeWeight(edge, cost);
        bounds.put(edge, bound);
    }

    private static final class Best {
        private int pairs = -1;
        private double total;
    }

    private static void tryAll(PairingProblem problem, int initiative, int[] load, int pairs, double total, Best best) {
        if (initiative == problem.initiatives()) {
            if (pairs > best.pairs || pairs == best.pairs && total > best.total) {
                best.pairs = pairs;
                best.total = total;
            }
            return;
        }
        for (int set = 0; set < 1 << problem.evaluators(); set++) {
            List<Integer> given = new ArrayList<>();
            for (int e = 0; e < problem.evaluators(); e++) {
                if ((set >> e & 1) == 1) {
                    given.add(e);
                }
            }
            boolean allowed = given.size() <= problem.demand()[initiative];
            for (int e : given) {
                allowed &= !problem.forbidden()[initiative].get(e) && load[e] < problem.capacity()[e];
            }
            if (allowed) {
                given.forEach(e -> load[e]++);
                double own = given.stream()
                        .mapToDouble(e -> problem.affinities()[initiative].of(e))
                        .sum();
                tryAll(problem, initiative + 1, load, pairs + given.size(), total + own, best);
                given.forEach(e -> load[e]--);
            }
        }
    }
}
