package cl.minka.contest.core.assignment;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jgrapht.alg.flow.mincost.CapacityScalingMinimumCostFlow;
import org.jgrapht.alg.flow.mincost.MinimumCostFlowProblem.MinimumCostFlowProblemImpl;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleDirectedWeightedGraph;
import org.junit.Test;

/** Minimum loads of evaluators, with both objectives. */
public class LeastLoadTest {
    /** By hand: without a least load the first evaluator takes both; with one the second gets what costs least. */
    @Test
    public void whoMustHaveOneGetsTheOneThatCostsLeast() {
        PairingProblem free =
                PairingProblems.dense(new double[][] {{9, 1}, {9, 4}}, new int[] {1, 1}, new int[] {2, 2});
        assertEquals(List.of("[0]", "[0]"), texts(total(free)));
        PairingProblem bound = least(free, 0, 1);
        assertEquals(List.of("[0]", "[1]"), texts(total(bound)));
        assertEquals(List.of("[0]", "[1]"), texts(fair(bound)));
    }

    @Test
    public void everyTinyProblemIsSolvedAsByTryingAll() {
        Random random = new Random(11);
        int unmet = 0;
        for (int round = 0; round < 400; round++) {
            PairingProblem problem = random(random);
            Best best = new Best();
            tryAll(problem, 0, new int[problem.initiatives()][], new int[problem.evaluators()], best);
            Outcome total = outcome(problem, total(problem));
            assertEquals(best.pairs, total.pairs());
            assertEquals(best.lacking, total.lacking());
            assertEquals(best.total, total.total(), 1e-9);
            Outcome fair = outcome(problem, fair(problem));
            assertEquals(best.pairs, fair.pairs());
            assertEquals(best.lacking, fair.lacking());
            if (best.lacking == 0) {
                assertEquals(best.minimum, fair.minimum(), 1e-9);
            }
            unmet += best.lacking > 0 ? 1 : 0;
        }
        assertTrue("some can be met, some can not: " + unmet, unmet > 20 && unmet < 380);
    }

    /** JGraphT with lower bounds on the arcs from evaluators to the sink. */
    @Test
    public void agreesWithAnotherSolverOnRandomProblems() {
        Random random = new Random(12);
        for (int round = 0; round < 15; round++) {
            int evaluators = 15 + random.nextInt(25);
            int initiatives = 40 + random.nextInt(80);
            PairingProblem free = PairingProblems.random(
                    random, initiatives, evaluators, 2, 20, 0.1, e -> (random.nextInt(2001) - 1000 + 40 * e) / 1000.0);
            int each = 2 * initiatives / evaluators - 1;
            int[] least = new int[evaluators];
            Arrays.setAll(least, e -> random.nextInt(each + 1));
            PairingProblem problem = least(free, least);
            Outcome outcome = outcome(problem, total(problem));
            assertEquals(2 * initiatives, outcome.pairs());
            assertEquals(0, outcome.lacking());
            assertEquals(oracle(problem), outcome.total(), 1e-6);
        }
    }

    @Test
    public void aFairAssignmentOfManyKeepsLeastLoads() {
        Random random = new Random(13);
        PairingProblem problem = least(
                PairingProblems.random(
                        random, 300, 60, 4, 40, 0.05, e -> Math.round((60 - e) * 10 + random.nextDouble() * 50) / 10.0),
                PairingProblems.filled(60, 12));
        Outcome outcome = outcome(problem, fair(problem));
        assertEquals(1_200, outcome.pairs());
        assertEquals(0, outcome.lacking());
    }

    private static PairingProblem random(Random random) {
        int evaluators = 1 + random.nextInt(4);
        PairingProblem free = PairingProblems.random(
                random,
                1 + random.nextInt(4),
                evaluators,
                1 + random.nextInt(2),
                1 + random.nextInt(4),
                0.25,
                e -> random.nextInt(7) - 3);
        int[] least = new int[evaluators];
        Arrays.setAll(least, e -> random.nextInt(free.capacity()[e] + 1));
        return least(free, least);
    }

    private static PairingProblem least(PairingProblem free, int... least) {
        return new PairingProblem(
                free.demand(), free.capacity(), free.load(), free.forbidden(), free.affinities(), least);
    }

    private static List<int[]> total(PairingProblem problem) {
        return TotalPairing.solve(problem, fraction -> {}).evaluators();
    }

    private static List<int[]> fair(PairingProblem problem) {
        BitSet[] standing = new BitSet[problem.initiatives()];
        Arrays.setAll(standing, i -> new BitSet());
        return FairPairing.solve(problem, standing, fraction -> {}).evaluators();
    }

    private static List<String> texts(List<int[]> evaluators) {
        return evaluators.stream().map(Arrays::toString).toList();
    }

    private record Outcome(int pairs, int lacking, double total, double minimum) {}

    private static Outcome outcome(PairingProblem problem, List<int[]> evaluators) {
        int[] load = new int[problem.evaluators()];
        int pairs = 0;
        double total = 0;
        double minimum = Double.MAX_VALUE;
        for (int i = 0; i < evaluators.size(); i++) {
            double own = 0;
            for (int e : evaluators.get(i)) {
                assertTrue(!problem.forbidden()[i].get(e) && ++load[e] <= problem.capacity()[e]);
                own += problem.affinities()[i].of(e);
                pairs++;
            }
            total += own;
            minimum = Math.min(minimum, own);
        }
        return new Outcome(pairs, lacking(problem, load), total, minimum);
    }

    private static int lacking(PairingProblem problem, int[] load) {
        int lacking = 0;
        for (int e = 0; e < load.length; e++) {
            lacking += Math.max(0, problem.least()[e] - load[e]);
        }
        return lacking;
    }

    private static final class Best {
        private int pairs = -1;
        private int lacking;
        private double total;
        private double minimum;

        void offer(Outcome found) {
            boolean better = found.pairs() > pairs || found.pairs() == pairs && found.lacking() < lacking;
            if (better) {
                pairs = found.pairs();
                lacking = found.lacking();
                total = found.total();
                minimum = found.minimum();
            } else if (found.pairs() == pairs && found.lacking() == lacking) {
                total = Math.max(total, found.total());
                minimum = Math.max(minimum, found.minimum());
            }
        }
    }

    private static void tryAll(PairingProblem problem, int initiative, int[][] given, int[] load, Best best) {
        if (initiative == problem.initiatives()) {
            best.offer(outcome(problem, Arrays.asList(given)));
            return;
        }
        for (int set = 0; set < 1 << problem.evaluators(); set++) {
            int chosen = set;
            int[] own = java.util.stream.IntStream.range(0, problem.evaluators())
                    .filter(e -> (chosen >> e & 1) == 1)
                    .toArray();
            boolean allowed = own.length <= problem.demand()[initiative]
                    && Arrays.stream(own)
                            .allMatch(e -> !problem.forbidden()[initiative].get(e) && load[e] < problem.capacity()[e]);
            if (allowed) {
                given[initiative] = own;
                Arrays.stream(own).forEach(e -> load[e]++);
                tryAll(problem, initiative + 1, given, load, best);
                Arrays.stream(own).forEach(e -> load[e]--);
            }
        }
    }

    private static double oracle(PairingProblem problem) {
        SimpleDirectedWeightedGraph<Integer, DefaultWeightedEdge> graph =
                new SimpleDirectedWeightedGraph<>(DefaultWeightedEdge.class);
        Map<DefaultWeightedEdge, Integer> upper = new HashMap<>();
        Map<DefaultWeightedEdge, Integer> lower = new HashMap<>();
        int sink = problem.initiatives() + problem.evaluators();
        for (int node = 0; node <= sink; node++) {
            graph.addVertex(node);
        }
        for (int i = 0; i < problem.initiatives(); i++) {
            for (int e = 0; e < problem.evaluators(); e++) {
                if (!problem.forbidden()[i].get(e)) {
                    DefaultWeightedEdge edge = graph.addEdge(i, problem.initiatives() + e);
                    graph.setEdgeWeight(edge, -problem.affinities()[i].of(e));
                    upper.put(edge, 1);
                    lower.put(edge, 0);
                }
            }
        }
        for (int e = 0; e < problem.evaluators(); e++) {
            DefaultWeightedEdge edge = graph.addEdge(problem.initiatives() + e, sink);
            graph.setEdgeWeight(edge, 0);
            upper.put(edge, problem.capacity()[e]);
            lower.put(edge, problem.least()[e]);
        }
        int wanted = Arrays.stream(problem.demand()).sum();
        return -new CapacityScalingMinimumCostFlow<Integer, DefaultWeightedEdge>()
                .getMinimumCostFlow(new MinimumCostFlowProblemImpl<>(
                        graph,
                        node -> node == sink ? -wanted : node < problem.initiatives() ? problem.demand()[node] : 0,
                        upper::get,
                        lower::get))
                .getCost();
    }
}
