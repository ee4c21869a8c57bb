package cl.minka.scoring.borda;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import cl.minka.plugin.scoring.InitiativeScore;
import cl.minka.plugin.scoring.Refused;
import cl.minka.plugin.scoring.Scored;
import cl.minka.plugin.scoring.Scoring;
import cl.minka.plugin.scoring.ScoringRequest;
import cl.minka.plugin.scoring.ScoringStrategy;
import cl.minka.plugin.testkit.Panels;
import cl.minka.plugin.testkit.ScoringContract;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.Test;

public final class BordaStrategyTest extends ScoringContract {
    @Override
    protected ScoringStrategy strategy() {
        return new BordaStrategy();
    }

    @Override
    protected double toleranceOfNames() {
        return 0;
    }

    /** The capital of Tennessee: Borda's counts are 194, 173, 126 and 107. */
    @Test
    public void meetsTheCountsOfTheTennesseeExample() {
        Map<String, Map<String, Double>> votes = new TreeMap<>();
        ballots(votes, 42, "Memphis", "Nashville", "Chattanooga", "Knoxville");
        ballots(votes, 26, "Nashville", "Chattanooga", "Knoxville", "Memphis");
        ballots(votes, 15, "Chattanooga", "Knoxville", "Nashville", "Memphis");
        ballots(votes, 17, "Knoxville", "Chattanooga", "Nashville", "Memphis");
        ScoringRequest request = Panels.ofTotals(votes);
        assertEquals(
                Map.of("Nashville", 194.0, "Chattanooga", 173.0, "Memphis", 126.0, "Knoxville", 107.0),
                scores(strategy().score(Panels.with(request, Map.of("count", "sum")))));
        Map<String, Double> shares = scores(strategy().score(request));
        assertEquals(100 * 194 / 300.0, shares.get("Nashville"), 1e-12);
        assertEquals(100 * 107 / 300.0, shares.get("Knoxville"), 1e-12);
    }

    /** A Condorcet cycle of 100 voters: Borda's winner is C. */
    @Test
    public void meetsTheWinnerOfTheCycle() {
        Map<String, Map<String, Double>> votes = new TreeMap<>();
        ballots(votes, 25, "A", "B", "C");
        ballots(votes, 40, "B", "C", "A");
        ballots(votes, 35, "C", "A", "B");
        Map<String, Double> scores = scores(strategy().score(Panels.ofTotals(votes)));
        assertTrue(scores.get("C") > scores.get("B") && scores.get("B") > scores.get("A"));
    }

    @Test
    public void aTieIsHalfAPoint() {
        Map<String, Map<String, Double>> votes = Map.of(
                "a", Map.of("e", 70.0),
                "b", Map.of("e", 70.0),
                "c", Map.of("e", 10.0));
        assertEquals(Map.of("a", 75.0, "b", 75.0, "c", 0.0), scores(strategy().score(Panels.ofTotals(votes))));
    }

    @Test
    public void whatNobodyComparesIsRefused() {
        Scoring answer = strategy()
                .score(Panels.ofTotals(Map.of(
                        "a", Map.of("e", 70.0),
                        "b", Map.of("e", 60.0),
                        "c", Map.of("f", 10.0))));
        assertEquals(Refused.Reason.TOO_FEW_DATA, ((Refused) answer).reason());
    }

    @Test
    public void harshnessDoesNotMatter() {
        ScoringRequest request = Panels.of(50).request(11);
        Map<String, Double> before = scores(strategy().score(request));
        ScoringRequest harsher = new ScoringRequest(
                request.criteria(),
                request.initiatives(),
                request.evaluations().stream()
                        .map(one -> one.evaluator().compareTo("e0005") < 0 ? harsher(one) : one)
                        .toList(),
                Map.of(),
                0);
        assertEquals(before, scores(strategy().score(harsher)));
    }

    @Test
    public void tenThousandInitiativesInATime() {
        ScoringRequest request = Panels.of(10_000).request(1);
        for (int round = 0; round < 3; round++) {
            long start = System.nanoTime();
            int scored = scores(strategy().score(request)).size();
            System.out.printf("borda of %d x 5 x 6: %d ms%n", scored, (System.nanoTime() - start) / 1_000_000);
        }
    }

    private static ScoringRequest.Evaluation harsher(ScoringRequest.Evaluation one) {
        Map<String, Double> halved = new HashMap<>();
        one.scores().forEach((criterion, score) -> halved.put(criterion, score / 2));
        return new ScoringRequest.Evaluation(one.evaluator(), one.initiative(), halved);
    }

    private static void ballots(Map<String, Map<String, Double>> votes, int count, String... order) {
        int from = votes.values().stream().findFirst().map(Map::size).orElse(0);
        for (int voter = 0; voter < count; voter++) {
            for (int place = 0; place < order.length; place++) {
                votes.computeIfAbsent(order[place], any -> new TreeMap<>())
                        .put("v%03d".formatted(from + voter), 90.0 - 10 * place);
            }
        }
    }

    private static Map<String, Double> scores(Scoring answer) {
        return ((Scored) answer)
                .scores().stream().collect(Collectors.toMap(InitiativeScore::initiative, InitiativeScore::score));
    }
}
