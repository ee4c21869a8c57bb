package cl.minka.scoring.calibrated;

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
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.Test;

public final class CalibratedStrategyTest extends ScoringContract {
    @Override
    protected ScoringStrategy strategy() {
        return new CalibratedStrategy();
    }

    /**
     * Penicillin (Davies and Goldsmith 1972, section 6.6), plates crossed with samples, by restricted likelihood as lme4
     * and Metida.jl publish it: μ 22.9722 (standard error 0.808573); variances 0.716908, 3.73092 and 0.302415.
     */
    @Test
    public void meetsThePenicillinExampleByRestrictedLikelihood() throws IOException {
        Scored scored = (Scored) strategy().score(penicillin(Map.of()));
        assertEquals(22.9722, scored.diagnostics().get("intercept"), 5e-5);
        assertEquals(0.716908, square(scored, "sdInitiative"), 5e-6);
        assertEquals(3.73092, square(scored, "sdEvaluator"), 5e-5);
        assertEquals(0.302415, square(scored, "sdResidual"), 5e-6);
    }

    /** The same by plain likelihood, as MixedModels.jl publishes it: deviations 0.845565, 1.770645, 0.549933. */
    @Test
    public void meetsThePenicillinExampleByPlainLikelihood() throws IOException {
        Scored scored = (Scored) strategy().score(penicillin(Map.of("method", "ml")));
        assertEquals(22.9722, scored.diagnostics().get("intercept"), 5e-5);
        assertEquals(0.845565, scored.diagnostics().get("sdInitiative"), 5e-5);
        assertEquals(1.770645, scored.diagnostics().get("sdEvaluator"), 5e-5);
        assertEquals(0.549933, scored.diagnostics().get("sdResidual"), 5e-6);
    }

    /** Balanced data: the prediction shrinks the plate's mean by σ²ᵤ/(σ²ᵤ + σ²/6) (Searle, Casella, McCulloch 1992, 7.4). */
    @Test
    public void theScoreShrinksTheMeanAsTheFormulaSays() throws IOException {
        ScoringRequest request = penicillin(Map.of());
        Scored scored = (Scored) strategy().score(request);
        double plate = square(scored, "sdInitiative");
        double shrink = plate / (plate + square(scored, "sdResidual") / 6);
        double mu = scored.diagnostics().get("intercept");
        for (InitiativeScore score : scored.scores()) {
            double mean = request.evaluations().stream()
                    .filter(one -> one.initiative().equals(score.initiative()))
                    .mapToDouble(one -> one.scores().get("total"))
                    .average()
                    .orElseThrow();
            assertEquals(mu + shrink * (mean - mu), score.score(), 1e-7);
        }
    }

    /** Evaluators who are exactly so much harsher: the differences between initiatives come out exactly. */
    @Test
    public void exactlyAdditiveEvaluatorsAreRecoveredExactly() {
        double[] quality = {30, 45, 52, 61, 70, 38};
        double[] severity = {0, 12, -8, 5};
        Map<String, Map<String, Double>> totals = new TreeMap<>();
        for (int i = 0; i < quality.length; i++) {
            for (int e = 0; e < severity.length; e++) {
                if ((i + e) % 4 != 0) {
                    totals.computeIfAbsent("i" + i, any -> new TreeMap<>()).put("e" + e, quality[i] - severity[e]);
                }
            }
        }
        Scored scored = (Scored) strategy().score(Panels.ofTotals(totals));
        Map<String, Double> scores = scores(scored);
        for (int i = 1; i < quality.length; i++) {
            assertEquals(quality[i] - quality[0], scores.get("i" + i) - scores.get("i0"), 1e-8);
        }
        assertEquals(0, scored.diagnostics().get("sdResidual"), 0);
    }

    @Test
    public void evaluatorsAndInitiativesThatDoNotConnectAreRefused() {
        Scoring answer = strategy()
                .score(Panels.ofTotals(Map.of(
                        "a", Map.of("e", 70.0, "f", 60.0),
                        "b", Map.of("e", 60.0, "f", 55.0),
                        "c", Map.of("g", 10.0, "h", 12.0),
                        "d", Map.of("g", 20.0, "h", 25.0))));
        assertEquals(Refused.Reason.NOT_CONNECTED, ((Refused) answer).reason());
    }

    @Test
    public void moreEffectsThanDataAreRefused() {
        Scoring answer =
                strategy().score(Panels.ofTotals(Map.of("a", Map.of("e", 70.0), "b", Map.of("e", 60.0, "f", 55.0))));
        assertEquals(Refused.Reason.TOO_FEW_DATA, ((Refused) answer).reason());
    }

    @Test
    public void identicalTotalsLeaveNothingToTell() {
        Scored scored = (Scored) strategy()
                .score(Panels.ofTotals(Map.of("a", Map.of("e", 50.0, "f", 50.0), "b", Map.of("e", 50.0, "f", 50.0))));
        scored.scores().forEach(score -> assertEquals(50, score.score(), 0));
    }

    @Test
    public void aHarshPanelIsCorrected() {
        Map<String, Map<String, Double>> totals = new TreeMap<>();
        double[] noise = {1, -2, 0.5, 1.5, -1, 2, -0.5, -1.5};
        for (int i = 0; i < 8; i++) {
            Map<String, Double> own = new TreeMap<>();
            own.put("common", 60 + 2.0 * i + noise[i]);
            own.put(i % 2 == 0 ? "harsh" : "lenient", 60 + 2.0 * i + (i % 2 == 0 ? -20 : 20) + noise[7 - i]);
            totals.put("i" + i, own);
        }
        Map<String, Double> scores = scores(strategy().score(Panels.ofTotals(totals)));
        assertTrue("i6 is better than i3 though a harsh evaluator saw it", scores.get("i6") > scores.get("i3"));
    }

    @Test
    public void tenThousandInitiativesInATime() {
        ScoringRequest request = new Panels(10_000, 500, 5, 6, 0).request(1);
        long start = System.nanoTime();
        Scoring answer = strategy().score(request);
        System.out.printf(
                "calibrated of 10000 x 5 x 6 by 500: %d ms %s%n",
                (System.nanoTime() - start) / 1_000_000, ((Scored) answer).diagnostics());
    }

    private static double square(Scored scored, String diagnostic) {
        return scored.diagnostics().get(diagnostic) * scored.diagnostics().get(diagnostic);
    }

    private static ScoringRequest penicillin(Map<String, Object> parameters) throws IOException {
        Map<String, Map<String, Double>> totals = new TreeMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                CalibratedStrategyTest.class.getResourceAsStream("penicillin.csv"), StandardCharsets.UTF_8))) {
            lines.lines().skip(1).map(line -> line.split(",")).forEach(row -> totals.computeIfAbsent(
                            row[1], any -> new TreeMap<>())
                    .put(row[2], Double.valueOf(row[0])));
        }
        return Panels.with(Panels.ofTotals(totals), parameters);
    }

    private static Map<String, Double> scores(Scoring answer) {
        return ((Scored) answer)
                .scores().stream().collect(Collectors.toMap(InitiativeScore::initiative, InitiativeScore::score));
    }
}
