package cl.minka.scoring.trimmed;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import cl.minka.plugin.scoring.InitiativeScore;
import cl.minka.plugin.scoring.Refused;
import cl.minka.plugin.scoring.Scored;
import cl.minka.plugin.scoring.ScoringRequest;
import cl.minka.plugin.scoring.ScoringRequest.Criterion;
import cl.minka.plugin.scoring.ScoringRequest.Evaluation;
import cl.minka.plugin.scoring.ScoringRequest.Initiative;
import cl.minka.plugin.scoring.ScoringStrategy;
import cl.minka.plugin.testkit.Panels;
import cl.minka.plugin.testkit.ScoringContract;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.Test;

public final class TrimmedMeanStrategyTest extends ScoringContract {
    /** Self-awareness data of Dana (1990) in Wilcox, Introduction to Robust Estimation, 3rd ed., section 3.3.5. */
    private static final double[] DANA = {
        77, 87, 88, 114, 151, 210, 219, 246, 253, 262, 296, 299, 306, 376, 428, 515, 666, 1310, 2611
    };

    @Override
    protected ScoringStrategy strategy() {
        return new TrimmedMeanStrategy();
    }

    @Override
    protected double toleranceOfNames() {
        return 0;
    }

    @Test
    public void meetsWilcoxsExample() {
        InitiativeScore score = score(DANA, 3000, Map.of());
        assertEquals(282.7, onScale(score.score()), 0.05);
        // his standard error, 56.1, is s_w/(0.6·√19); ours comes from the same s_w and the 13 that stay
        double winsorised = onScale(score.standardError().orElseThrow()) * Math.sqrt(13 * 12 / 18.0);
        assertEquals(56.1, winsorised / (0.6 * Math.sqrt(19)), 0.05);
    }

    @Test
    public void meetsTheExampleOfRsHelpOnMean() {
        double[] x = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 50};
        assertEquals(5.5, score(x, 100, Map.of("share", 0.1)).score(), 0);
        assertEquals(8.75, score(x, 100, Map.of("share", 0)).score(), 0);
    }

    @Test
    public void atLeastTakesOneOffAtEachEndOfThree() {
        assertEquals(
                50, score(new double[] {0, 50, 90}, 100, Map.of("atLeast", 1)).score(), 0);
        assertEquals(45, score(new double[] {0, 90}, 100, Map.of("atLeast", 1)).score(), 0);
    }

    @Test
    public void saysOfHowManyNothingWasTakenOff() {
        Scored scored = (Scored) strategy().score(request(new double[] {10, 20, 30}, 100, Map.of()));
        assertEquals(1, scored.warnings().size());
        assertEquals(0, scored.diagnostics().get("removed"), 0);
    }

    @Test
    public void amongEqualTotalsAllStayInTheSamePart() {
        // 40 and 40 by different criteria: one of the two is cut, which one must not matter
        List<Criterion> criteria = List.of(new Criterion("a", 0.5, 0, 100), new Criterion("b", 0.5, 0, 100));
        List<Evaluation> evaluations = List.of(
                new Evaluation("e1", "i", Map.of("a", 80.0, "b", 0.0)),
                new Evaluation("e2", "i", Map.of("a", 0.0, "b", 80.0)),
                new Evaluation("e3", "i", Map.of("a", 60.0, "b", 60.0)));
        ScoringRequest request = new ScoringRequest(
                criteria, List.of(new Initiative("i", "c", "")), evaluations, Map.of("atLeast", 1), 0);
        InitiativeScore score = ((Scored) strategy().score(request)).scores().get(0);
        assertEquals(40, score.score(), 0);
        assertEquals(20, score.explanation().get(0).contribution(), 0);
        assertEquals(20, score.explanation().get(1).contribution(), 0);
    }

    @Test
    public void badParametersAreRefused() {
        for (Object share : List.of(0.5, -0.1, "mucho", Double.NaN)) {
            assertTrue(strategy().score(request(DANA, 3000, Map.of("share", share))) instanceof Refused);
        }
        assertTrue(strategy().score(request(DANA, 3000, Map.of("atLeast", 1.5))) instanceof Refused);
    }

    @Test
    public void oneWildEvaluationOfFiveDecidesNothing() {
        double[] fair = {60, 62, 64, 66, 68};
        double[] wild = {0, 62, 64, 66, 68};
        assertEquals(
                score(fair, 100, Map.of()).score(), score(wild, 100, Map.of()).score(), 0);
    }

    private InitiativeScore score(double[] totals, double top, Map<String, Object> parameters) {
        return ((Scored) strategy().score(request(totals, top, parameters)))
                .scores()
                .get(0);
    }

    private static ScoringRequest request(double[] totals, double top, Map<String, Object> parameters) {
        List<Evaluation> evaluations = new ArrayList<>();
        for (int n = 0; n < totals.length; n++) {
            evaluations.add(new Evaluation("e%02d".formatted(n), "i", Map.of("t", totals[n])));
        }
        return Panels.with(
                new ScoringRequest(
                        List.of(new Criterion("t", 1, 0, top)),
                        List.of(new Initiative("i", "c", "")),
                        evaluations,
                        Map.of(),
                        0),
                parameters);
    }

    private static double onScale(double score) {
        return score * 30;
    }
}
