package cl.minka.plugin.testkit;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertTrue;

import cl.minka.plugin.scoring.InitiativeScore;
import cl.minka.plugin.scoring.Refused;
import cl.minka.plugin.scoring.Scored;
import cl.minka.plugin.scoring.Scoring;
import cl.minka.plugin.scoring.ScoringRequest;
import cl.minka.plugin.scoring.ScoringRequest.Evaluation;
import cl.minka.plugin.scoring.ScoringStrategy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.Test;

/**
 * What every scoring strategy promises, as tests. A strategy's test extends this class and says which strategy it is:
 *
 * <pre>
 * public final class MyStrategyTest extends ScoringContract {
 *     protected ScoringStrategy strategy() {
 *         return new MyStrategy();
 *     }
 * }
 * </pre>
 */
public abstract class ScoringContract {
    /** By how much contributions may miss the score. */
    private static final double TOLERANCE = 1e-6;

    /** The strategy, with nothing installed around it. */
    protected abstract ScoringStrategy strategy();

    /** Parameters to try it with; none unless overridden. */
    protected Map<String, Object> parameters() {
        return Map.of();
    }

    /** How far names of evaluators may move a score; 0 where the method has no rounding of its own. */
    protected double toleranceOfNames() {
        return 1e-6;
    }

    @Test
    public final void sameInputSameAnswerBitForBit() {
        for (ScoringRequest request : samples()) {
            assertTrue("another answer the second time", bits(request).equals(bits(request)));
        }
    }

    @Test
    public final void theOrderOfTheInputDoesNotMatter() {
        for (ScoringRequest request : samples()) {
            List<Evaluation> evaluations = new ArrayList<>(request.evaluations());
            List<ScoringRequest.Initiative> initiatives = new ArrayList<>(request.initiatives());
            Collections.shuffle(evaluations, new Random(3));
            Collections.shuffle(initiatives, new Random(4));
            ScoringRequest shuffled = new ScoringRequest(
                    request.criteria(), initiatives, evaluations, request.parameters(), request.seed());
            assertTrue("another answer in another order", bits(request).equals(bits(shuffled)));
        }
    }

    @Test
    public final void theNamesOfEvaluatorsDoNotMatter() {
        for (ScoringRequest request : samples()) {
            List<Evaluation> renamed = request.evaluations().stream()
                    .map(one -> new Evaluation(
                            Integer.toHexString(one.evaluator().hashCode() * 31), one.initiative(), one.scores()))
                    .toList();
            Map<String, Double> before = scores(request);
            Map<String, Double> after = scores(new ScoringRequest(
                    request.criteria(), request.initiatives(), renamed, request.parameters(), request.seed()));
            assertEquals(before.keySet(), after.keySet());
            before.forEach(
                    (initiative, score) -> assertEquals(initiative, score, after.get(initiative), toleranceOfNames()));
        }
    }

    @Test
    public final void neitherLocaleNorZoneMatters() {
        ScoringRequest request = samples().get(0);
        List<Long> before = bits(request);
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Chatham"));
            assertTrue("another answer elsewhere", before.equals(bits(request)));
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    public final void manyThreadsMayCallAtOnce() {
        ScoringRequest request = samples().get(0);
        List<Long> alone = bits(request);
        ScoringStrategy shared = strategy();
        Set<List<Long>> answers = IntStream.range(0, 16)
                .parallel()
                .mapToObj(any -> bits(shared.score(request)))
                .collect(Collectors.toSet());
        assertTrue(answers.size() + " different answers", answers.equals(Set.of(alone)));
    }

    @Test
    public final void everyInitiativeWithAnEvaluationHasOneScoreThatIsANumber() {
        for (ScoringRequest request : samples()) {
            if (strategy().score(request) instanceof Scored scored) {
                List<String> ids = scored.scores().stream()
                        .map(InitiativeScore::initiative)
                        .toList();
                assertEquals("twice", ids.size(), Set.copyOf(ids).size());
                assertEquals(evaluated(request), Set.copyOf(ids));
                assertTrue(scored.diagnostics().values().stream().allMatch(Double::isFinite));
                scored.scores().forEach(ScoringContract::checkNumbers);
            }
        }
    }

    @Test
    public final void contributionsAddUpToTheScore() {
        for (ScoringRequest request : samples()) {
            if (strategy().score(request) instanceof Scored scored) {
                for (InitiativeScore score : scored.scores()) {
                    double sum = score.explanation().stream()
                            .mapToDouble(InitiativeScore.Contribution::contribution)
                            .sum();
                    assertEquals(score.initiative(), score.score(), sum, TOLERANCE);
                }
            }
        }
    }

    @Test
    public final void aRefusalSaysWhyAndNothingIsAnAnswerToo() {
        ScoringRequest nothing =
                new ScoringRequest(Panels.of(3).request(1).criteria(), List.of(), List.of(), parameters(), 0);
        assertNotNull(strategy().score(nothing));
        for (ScoringRequest request :
                Stream.concat(samples().stream(), Stream.of(nothing, lonely())).toList()) {
            Scoring answer = strategy().score(request);
            assertNotNull(answer);
            if (answer instanceof Refused refused) {
                assertFalse(refused.detail().isBlank());
            }
        }
    }

    @Test
    public final void anUsualContestIsNotRefused() {
        Scoring answer = strategy().score(Panels.with(Panels.of(60).request(5), parameters()));
        assertTrue(answer.toString(), answer instanceof Scored);
    }

    /** What the tests try; the first is a usual contest. */
    private List<ScoringRequest> samples() {
        return Stream.of(
                        Panels.of(60).request(1),
                        new Panels(40, 8, 4, 3, 0).request(2),
                        new Panels(25, 12, 3, 4, 0.3).request(3),
                        new Panels(12, 12, 1, 2, 0).request(4),
                        new Panels(2, 2, 2, 1, 0).request(6))
                .map(request -> Panels.with(request, parameters()))
                .toList();
    }

    /** One evaluation of one initiative. */
    private ScoringRequest lonely() {
        return Panels.with(new Panels(1, 1, 1, 1, 0).request(7), parameters());
    }

    private static Set<String> evaluated(ScoringRequest request) {
        return request.evaluations().stream().map(Evaluation::initiative).collect(Collectors.toSet());
    }

    private static void checkNumbers(InitiativeScore score) {
        assertTrue(score.initiative(), Double.isFinite(score.score()));
        assertTrue(score.initiative(), score.standardError().orElse(0) >= 0);
        assertTrue(score.initiative(), Double.isFinite(score.standardError().orElse(0)));
        assertTrue(
                score.initiative(),
                score.perCriterion().values().stream().allMatch(value -> value >= -1e-9 && value <= 100 + 1e-9));
    }

    private Map<String, Double> scores(ScoringRequest request) {
        Map<String, Double> scores = new TreeMap<>();
        if (strategy().score(request) instanceof Scored scored) {
            scored.scores().forEach(score -> scores.put(score.initiative(), score.score()));
        }
        return scores;
    }

    private List<Long> bits(ScoringRequest request) {
        return bits(strategy().score(request));
    }

    /** All numbers of an answer, by initiative. */
    private static List<Long> bits(Scoring answer) {
        List<Long> bits = new ArrayList<>();
        if (answer instanceof Scored scored) {
            scored.scores().stream()
                    .sorted(java.util.Comparator.comparing(InitiativeScore::initiative))
                    .forEach(score -> {
                        bits.add(Double.doubleToLongBits(score.score()));
                        bits.add(Double.doubleToLongBits(score.standardError().orElse(-1)));
                        new TreeMap<>(score.perCriterion())
                                .values()
                                .forEach(value -> bits.add(Double.doubleToLongBits(value)));
                        score.explanation().forEach(part -> bits.add(Double.doubleToLongBits(part.contribution())));
                    });
            new TreeMap<>(scored.diagnostics()).values().forEach(value -> bits.add(Double.doubleToLongBits(value)));
        }
        return bits;
    }
}
