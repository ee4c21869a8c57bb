package cl.minka.scoring.mean;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import cl.minka.plugin.scoring.InitiativeScore;
import cl.minka.plugin.scoring.Refused;
import cl.minka.plugin.scoring.Scored;
import cl.minka.plugin.scoring.ScoringRequest;
import cl.minka.plugin.scoring.ScoringRequest.Criterion;
import cl.minka.plugin.scoring.ScoringRequest.Evaluation;
import cl.minka.plugin.scoring.ScoringRequest.Initiative;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.Test;

/** The rule is that of the REST contract: a criterion counts (x − min)/(max − min)·100, criteria are joined by weight. */
public final class MeanStrategyTest {
    private static final List<Criterion> TWO =
            List.of(new Criterion("inn", 0.6, 0, 5), new Criterion("res", 0.4, 1, 7));

    private final MeanStrategy strategy = new MeanStrategy();

    @Test
    public void joinsNormalizedCriteriaByWeightAndAveragesEvaluators() {
        // by hand: e1 = 0.6·80 + 0.4·50 = 68; e2 = 0.6·40 + 0.4·100 = 64
        InitiativeScore score = scoreOf(
                TWO,
                new Evaluation("e1", "i", Map.of("inn", 4.0, "res", 4.0)),
                new Evaluation("e2", "i", Map.of("inn", 2.0, "res", 7.0)));

        assertEquals(66, score.score(), 0);
        assertEquals(Map.of("inn", 60.0, "res", 75.0), score.perCriterion());
        assertEquals(2, score.standardError().orElseThrow(), 1e-12);
        assertEquals(
                new InitiativeScore.Contribution("inn", 0.6, 60, 36),
                score.explanation().get(0));
        assertEquals(
                new InitiativeScore.Contribution("res", 0.4, 75, 30),
                score.explanation().get(1));
    }

    @Test
    public void oneEvaluationHasNoStandardError() {
        assertTrue(scoreOf(TWO, new Evaluation("e1", "i", Map.of("inn", 5.0, "res", 7.0)))
                .standardError()
                .isEmpty());
    }

    /**
     * Two categories with forms of their own, 0.6 + 0.4 and 0.7 + 0.3: the request has the weights over 2. By hand, in the
     * first, (5, 2) is 60 + 16 = 76 and (3, 5) is 36 + 40 = 76; in the second (4, 5) is 56 + 30 = 86.
     */
    @Test
    public void aFormOfSomeCriteriaIsJoinedByItsOwnWeightsAndTiesAsOnPaper() {
        for (double sum : new double[] {2, 3, 7}) {
            List<Criterion> scaled = new ArrayList<>();
            Map.of("a", 0.6, "b", 0.4, "c", 0.7, "d", 0.3)
                    .forEach((id, weight) -> scaled.add(new Criterion(id, weight / sum, 0, 5)));
            assertEquals(
                    76,
                    scoreOf(scaled, new Evaluation("e1", "i", Map.of("a", 5.0, "b", 2.0)))
                            .score(),
                    0);
            assertEquals(
                    76,
                    scoreOf(scaled, new Evaluation("e1", "i", Map.of("a", 3.0, "b", 5.0)))
                            .score(),
                    0);
            InitiativeScore other = scoreOf(scaled, new Evaluation("e1", "i", Map.of("c", 4.0, "d", 5.0)));
            assertEquals(86, other.score(), 0);
            assertEquals(Map.of("c", 80.0, "d", 100.0), other.perCriterion());
        }
        // thirds stay thirds: 100 on both is 100
        List<Criterion> thirds =
                List.of(new Criterion("a", 0.2, 0, 5), new Criterion("b", 0.4, 0, 5), new Criterion("c", 0.4, 0, 5));
        assertEquals(
                100,
                scoreOf(thirds, new Evaluation("e1", "i", Map.of("a", 5.0, "b", 5.0)))
                        .score(),
                0);
    }

    @Test
    public void anAbstentionGivesItsWeightToTheCriteriaThatWereScored() {
        // e1 scores inn only: its total is 80; e2 = 64; mean 72
        InitiativeScore score = scoreOf(
                TWO,
                new Evaluation("e1", "i", Map.of("inn", 4.0)),
                new Evaluation("e2", "i", Map.of("inn", 2.0, "res", 7.0)));

        assertEquals(72, score.score(), 0);
        assertEquals(Map.of("inn", 60.0, "res", 100.0), score.perCriterion());
        assertEquals(72, sum(score), 1e-12);
        assertEquals(0.8, score.explanation().get(0).weight(), 0);
    }

    @Test
    public void nothingOfWeightIsRefused() {
        List<Criterion> criteria = List.of(new Criterion("a", 1, 0, 5), new Criterion("b", 0, 0, 5));
        assertTrue(
                strategy.score(request(criteria, List.of(new Evaluation("e1", "i", Map.of("b", 3.0)))))
                        instanceof Refused);
    }

    @Test
    public void initiativesWithoutEvaluationsAreLeftOut() {
        ScoringRequest request = new ScoringRequest(
                TWO, List.of(new Initiative("i", "c", ""), new Initiative("j", "c", "")), List.of(), Map.of(), 0);
        assertTrue(((Scored) strategy.score(request)).scores().isEmpty());
    }

    @Test
    public void scoresThatAreEqualOnPaperAreEqualBitForBit() {
        // 0.1, 0.2 and 0.7 in binary add up differently by order; on paper both are 0.1·60 + 0.2·60 + 0.7·60 = 60
        List<Criterion> criteria =
                List.of(new Criterion("a", 0.1, 0, 5), new Criterion("b", 0.2, 0, 5), new Criterion("c", 0.7, 0, 5));
        double one = scoreOf(criteria, new Evaluation("e", "i", Map.of("a", 3.0, "b", 3.0, "c", 3.0)))
                .score();
        double three = scoreOf(
                        criteria,
                        new Evaluation("e", "i", Map.of("a", 1.0, "b", 4.0, "c", 3.0)),
                        new Evaluation("f", "i", Map.of("a", 4.0, "b", 2.5, "c", 3.0)),
                        new Evaluation("g", "i", Map.of("a", 4.0, "b", 2.5, "c", 3.0)))
                .score();
        assertEquals(Double.doubleToLongBits(60), Double.doubleToLongBits(one));
        assertEquals(Double.doubleToLongBits(one), Double.doubleToLongBits(three));
    }

    @Test
    public void neitherOrderNorNamesOfEvaluatorsMatter() {
        Random random = new Random(7);
        for (int round = 0; round < 50; round++) {
            ScoringRequest request = random(random, 12, 5, 4, true);
            Map<String, InitiativeScore> before = byInitiative(request);
            List<Evaluation> shuffled = new ArrayList<>(request.evaluations());
            Collections.shuffle(shuffled, random);
            List<Evaluation> renamed = shuffled.stream()
                    .map(e -> new Evaluation("z" + e.evaluator().hashCode(), e.initiative(), e.scores()))
                    .toList();
            assertEquals(before, byInitiative(request(request.criteria(), shuffled)));
            assertEquals(before, byInitiative(request(request.criteria(), renamed)));
        }
    }

    @Test
    public void theExplanationAddsUpAndScoresStayOnTheScale() {
        Random random = new Random(8);
        for (int round = 0; round < 100; round++) {
            for (InitiativeScore score :
                    byInitiative(random(random, 10, 4, 6, true)).values()) {
                assertEquals(score.score(), sum(score), 1e-9);
                assertTrue(score.score() >= 0 && score.score() <= 100 + 1e-9);
                assertFalse(score.explanation().isEmpty());
            }
        }
    }

    @Test
    public void aBetterEvaluationNeverLowersTheScore() {
        Random random = new Random(9);
        for (int round = 0; round < 200; round++) {
            ScoringRequest request = random(random, 1, 3, 3, false);
            Evaluation first = request.evaluations().get(0);
            Map<String, Double> better = new HashMap<>(first.scores());
            better.merge("c1", 1.0, (a, b) -> Math.min(10, a + b));
            List<Evaluation> raised = new ArrayList<>(request.evaluations());
            raised.set(0, new Evaluation(first.evaluator(), first.initiative(), better));
            double before = byInitiative(request).get("i0").score();
            double after =
                    byInitiative(request(request.criteria(), raised)).get("i0").score();
            assertTrue(after >= before);
        }
    }

    /** What is kept from one initiative to the next changes no bit, whatever the scale, the steps and the weights. */
    @Test
    public void everyBitIsThatOfTheDefinition() {
        Random random = new Random(12);
        double[] steps = {1, 0.5, 0.1, 0.01, 1 / 3.0};
        double[] ranges = {5, 10, 3, 7, 100, 0.7};
        for (int round = 0; round < 300; round++) {
            double step = steps[round % steps.length];
            List<Criterion> criteria = new ArrayList<>();
            int size = 1 + random.nextInt(6);
            for (int c = 0; c < size; c++) {
                double min = random.nextInt(3) - 1;
                double weight = round % 2 == 0 ? 1.0 / size : random.nextInt(100) / 100.0;
                criteria.add(new Criterion("c" + c, weight, min, min + ranges[random.nextInt(ranges.length)]));
            }
            PlainMean plain = new PlainMean(criteria);
            List<Evaluation> evaluations = new ArrayList<>();
            for (int n = 0; n < 60; n++) {
                Map<String, Double> scores = new HashMap<>();
                for (Criterion criterion : criteria) {
                    if (round % 3 > 0 || random.nextInt(4) > 0) {
                        double part = random.nextDouble() * (criterion.max() - criterion.min());
                        scores.put(criterion.id(), criterion.min() + Math.floor(part / step) * step);
                    }
                }
                evaluations.add(new Evaluation("e" + n, "i" + random.nextInt(15), scores));
            }
            evaluations.removeIf(evaluation -> !plain.counts(evaluation));
            Map<String, InitiativeScore> expected = evaluations.stream()
                    .collect(Collectors.groupingBy(
                            Evaluation::initiative,
                            Collectors.collectingAndThen(
                                    Collectors.toList(),
                                    own -> plain.score(own.get(0).initiative(), own))));
            assertEquals(expected, byInitiative(request(criteria, evaluations)));
        }
    }

    @Test
    public void tenThousandInitiativesInATime() {
        ScoringRequest request = random(new Random(10), 10_000, 5, 6, false);
        for (int round = 0; round < 3; round++) {
            long start = System.nanoTime();
            int scored = ((Scored) strategy.score(request)).scores().size();
            System.out.printf("mean of %d x 5 x 6: %d ms%n", scored, (System.nanoTime() - start) / 1_000_000);
        }
    }

    private Map<String, InitiativeScore> byInitiative(ScoringRequest request) {
        return ((Scored) strategy.score(request))
                .scores().stream().collect(Collectors.toMap(InitiativeScore::initiative, Function.identity()));
    }

    private InitiativeScore scoreOf(List<Criterion> criteria, Evaluation... evaluations) {
        return byInitiative(request(criteria, List.of(evaluations))).get("i");
    }

    private static double sum(InitiativeScore score) {
        return score.explanation().stream()
                .mapToDouble(InitiativeScore.Contribution::contribution)
                .sum();
    }

    private static ScoringRequest request(List<Criterion> criteria, List<Evaluation> evaluations) {
        List<Initiative> initiatives = evaluations.stream()
                .map(Evaluation::initiative)
                .distinct()
                .map(id -> new Initiative(id, "c", "small"))
                .toList();
        return new ScoringRequest(criteria, initiatives, evaluations, Map.of(), 0);
    }

    private static ScoringRequest random(Random random, int initiatives, int panel, int criteria, boolean abstentions) {
        List<Criterion> scale = new ArrayList<>();
        for (int c = 0; c < criteria; c++) {
            scale.add(new Criterion("c" + c, 1.0 / criteria, 0, c % 2 == 0 ? 10 : 7));
        }
        List<Evaluation> evaluations = new ArrayList<>();
        for (int i = 0; i < initiatives; i++) {
            for (int e = 0; e < panel; e++) {
                Map<String, Double> scores = new HashMap<>();
                for (int c = 0; c < criteria; c++) {
                    if (c == e % criteria || !abstentions || random.nextInt(4) > 0) {
                        scores.put("c" + c, (double) random.nextInt(8));
                    }
                }
                evaluations.add(new Evaluation("e" + (i + e) % 97, "i" + i, scores));
            }
        }
        return request(scale, evaluations);
    }
}
