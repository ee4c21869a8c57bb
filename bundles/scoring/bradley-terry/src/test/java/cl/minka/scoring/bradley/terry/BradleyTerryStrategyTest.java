package cl.minka.scoring.bradley.terry;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import cl.minka.plugin.scoring.Comparisons.Pair;
import cl.minka.plugin.scoring.InitiativeScore;
import cl.minka.plugin.scoring.Refused;
import cl.minka.plugin.scoring.Scored;
import cl.minka.plugin.scoring.Scoring;
import cl.minka.plugin.scoring.ScoringRequest;
import cl.minka.plugin.scoring.ScoringStrategy;
import cl.minka.plugin.testkit.Panels;
import cl.minka.plugin.testkit.ScoringContract;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.Test;

public final class BradleyTerryStrategyTest extends ScoringContract {
    @Override
    protected ScoringStrategy strategy() {
        return new BradleyTerryStrategy();
    }

    /**
     * Davidson (1970), chocolate puddings: worths and ν as estimated there and by the R package PlackettLuce without
     * pseudo comparisons (Turner and others 2020): 0.1388, 0.1730, 0.1617, 0.1654, 0.1587, 0.2024; 0.7468.
     */
    @Test
    public void meetsDavidsonsPuddings() {
        int[][] table = {
            {1, 2, 19, 22, 16}, {1, 3, 16, 19, 12}, {2, 3, 19, 19, 10}, {1, 4, 18, 23, 13}, {2, 4, 23, 19, 9},
            {3, 4, 19, 20, 15}, {1, 5, 13, 19, 18}, {2, 5, 16, 20, 12}, {3, 5, 16, 15, 17}, {4, 5, 17, 14, 16},
            {1, 6, 18, 21, 12}, {2, 6, 22, 20, 12}, {3, 6, 13, 18, 10}, {4, 6, 14, 19, 18}, {5, 6, 11, 21, 12}
        };
        List<Pair> pairs = new ArrayList<>();
        for (int[] row : table) {
            pairs.add(new Pair(row[0] - 1, row[1] - 1, row[2], row[3], row[4]));
        }
        Davidson model = new Davidson(6, pairs, 0).fit();
        assertTrue(model.hasConverged());
        double all = Arrays.stream(model.worths()).sum();
        double[] shares =
                Arrays.stream(model.worths()).map(worth -> worth / all).toArray();
        assertEquals(0.7468147, model.tie(), 2e-4);
        double[] published = {0.1388005, 0.1729985, 0.1617420, 0.1653930, 0.1586805, 0.2023855};
        for (int n = 0; n < published.length; n++) {
            assertEquals(published[n], shares[n], 2e-4);
        }
    }

    /** With two the estimate is known: the odds are those of what was seen. */
    @Test
    public void ofTwoTheOddsAreThoseSeen() {
        Davidson model = new Davidson(2, List.of(new Pair(0, 1, 30, 10, 0)), 0).fit();
        assertEquals(Math.log(3), model.ability(0) - model.ability(1), 1e-9);
        assertEquals(0, model.tie(), 0);
    }

    @Test
    public void everythingWonStaysFiniteByPseudoComparisonsAndIsRefusedWithout() {
        ScoringRequest request = Panels.ofTotals(Map.of(
                "a", Map.of("e", 90.0, "f", 80.0),
                "b", Map.of("e", 50.0, "f", 40.0),
                "c", Map.of("e", 20.0, "f", 10.0)));
        Map<String, Double> scores = scores(strategy().score(request));
        assertTrue(scores.get("a") > scores.get("b") && scores.get("b") > scores.get("c"));
        assertEquals(50, scores.get("b"), 1e-7);
        Scoring bare = strategy().score(Panels.with(request, Map.of("pseudo", 0)));
        assertEquals(Refused.Reason.NOT_CONNECTED, ((Refused) bare).reason());
    }

    @Test
    public void onlyTiesLeaveAllEqual() {
        Scored scored = (Scored) strategy()
                .score(Panels.ofTotals(Map.of("a", Map.of("e", 50.0), "b", Map.of("e", 50.0), "c", Map.of("e", 50.0))));
        assertEquals(1, scored.warnings().size());
        scored.scores().forEach(score -> assertEquals(50, score.score(), 0));
    }

    @Test
    public void aBetterTotalNeverLowersTheScore() {
        ScoringRequest request = Panels.of(30).request(9);
        String raised = "i00007";
        double before = scores(strategy().score(request)).get(raised);
        ScoringRequest better = new ScoringRequest(
                request.criteria(),
                request.initiatives(),
                request.evaluations().stream()
                        .map(one -> one.initiative().equals(raised)
                                ? new ScoringRequest.Evaluation(
                                        one.evaluator(),
                                        raised,
                                        one.scores().keySet().stream().collect(Collectors.toMap(k -> k, k -> 5.0)))
                                : one)
                        .toList(),
                Map.of(),
                0);
        assertTrue(scores(strategy().score(better)).get(raised) >= before);
    }

    @Test
    public void tenThousandInitiativesInATime() {
        ScoringRequest request = Panels.of(10_000).request(1);
        for (int round = 0; round < 2; round++) {
            long start = System.nanoTime();
            int scored = scores(strategy().score(request)).size();
            System.out.printf("bradley-terry of %d x 5 x 6: %d ms%n", scored, (System.nanoTime() - start) / 1_000_000);
        }
    }

    private static Map<String, Double> scores(Scoring answer) {
        return ((Scored) answer)
                .scores().stream().collect(Collectors.toMap(InitiativeScore::initiative, InitiativeScore::score));
    }
}
