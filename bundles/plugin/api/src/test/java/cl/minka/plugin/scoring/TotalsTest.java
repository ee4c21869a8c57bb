package cl.minka.plugin.scoring;

import static org.junit.Assert.assertEquals;

import cl.minka.plugin.scoring.ScoringRequest.Criterion;
import cl.minka.plugin.scoring.ScoringRequest.Evaluation;
import cl.minka.plugin.scoring.ScoringRequest.Initiative;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.Test;

/** Every digit is that of the definition, computed here score by score. */
public final class TotalsTest {
    private static final double[] RANGES = {5, 10, 3, 7, 100, 0.7};
    private static final double[] STEPS = {1, 0.5, 0.1, 0.01, 1 / 3.0};

    @Test
    public void aTotalJoinsItsCriteriaByWeight() {
        // by hand: 0.6·80 + 0.4·50 = 68; without the second criterion 80
        List<Criterion> criteria = List.of(new Criterion("inn", 0.6, 0, 5), new Criterion("res", 0.4, 1, 7));
        Totals totals = Totals.of(request(
                criteria,
                List.of(
                        new Evaluation("e1", "i", Map.of("inn", 4.0, "res", 4.0)),
                        new Evaluation("e2", "i", Map.of("inn", 4.0)))));
        assertEquals(68, totals.all().get(0).value().doubleValue(), 0);
        assertEquals(80, totals.all().get(1).value().doubleValue(), 0);
        assertEquals(Map.of("i", Map.of("inn", 80.0, "res", 50.0)), totals.perCriterion());
    }

    @Test
    public void everyDigitIsThatOfTheDefinition() {
        Random random = new Random(3);
        for (int round = 0; round < 200; round++) {
            ScoringRequest request = random(random, round);
            Totals totals = Totals.of(request);
            Map<String, Map<String, List<BigDecimal>>> values = new TreeMap<>();
            Map<String, Evaluation> evaluations = new HashMap<>();
            for (Evaluation evaluation : request.evaluations()) {
                evaluations.put(evaluation.initiative() + evaluation.evaluator(), evaluation);
                values.putIfAbsent(evaluation.initiative(), new TreeMap<>());
                for (Criterion criterion : request.criteria()) {
                    if (evaluation.scores().containsKey(criterion.id())) {
                        values.get(evaluation.initiative())
                                .computeIfAbsent(criterion.id(), any -> new ArrayList<>())
                                .add(value(criterion, evaluation));
                    }
                }
            }
            for (Total total : totals.all()) {
                Evaluation evaluation = evaluations.get(total.initiative() + total.evaluator());
                BigDecimal sum = BigDecimal.ZERO;
                for (Criterion criterion : request.criteria()) {
                    if (evaluation.scores().containsKey(criterion.id())) {
                        BigDecimal part = weight(request.criteria(), criterion, evaluation)
                                .multiply(value(criterion, evaluation));
                        assertEquals(0, part.compareTo(total.parts().get(criterion.id())));
                        sum = sum.add(part);
                    }
                }
                assertEquals(0, sum.compareTo(total.value()));
            }
            Map<String, Map<String, Double>> means = new TreeMap<>();
            values.forEach((initiative, own) -> {
                means.put(initiative, new TreeMap<>());
                own.forEach((criterion, all) -> means.get(initiative).put(criterion, Totals.mean(all)));
            });
            assertEquals(means, totals.perCriterion());
        }
    }

    private static BigDecimal value(Criterion criterion, Evaluation evaluation) {
        BigDecimal min = exact(criterion.min());
        BigDecimal factor =
                quotient(BigDecimal.valueOf(100), exact(criterion.max()).subtract(min));
        return exact(evaluation.scores().get(criterion.id())).subtract(min).multiply(factor);
    }

    /** A weight as it is where all is scored; else its part of what is, a short decimal where it is one but for a hair. */
    private static BigDecimal weight(List<Criterion> criteria, Criterion criterion, Evaluation evaluation) {
        BigDecimal weight = exact(criterion.weight());
        if (evaluation.scores().size() == criteria.size()) {
            return weight;
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (Criterion one : criteria) {
            sum = evaluation.scores().containsKey(one.id()) ? sum.add(exact(one.weight())) : sum;
        }
        BigDecimal part = quotient(weight, sum);
        BigDecimal said = part.setScale(12, RoundingMode.HALF_EVEN);
        return part.subtract(said).abs().compareTo(new BigDecimal("1e-15")) <= 0 ? said : part;
    }

    private static BigDecimal quotient(BigDecimal dividend, BigDecimal divisor) {
        return dividend.divide(divisor, 30, RoundingMode.HALF_EVEN);
    }

    private static BigDecimal exact(double number) {
        return new BigDecimal(Double.toString(number));
    }

    private static ScoringRequest random(Random random, int round) {
        List<Criterion> criteria = new ArrayList<>();
        int size = 1 + random.nextInt(6);
        for (int c = 0; c < size; c++) {
            double min = random.nextInt(3) - 1;
            double weight = round % 2 == 0 ? 1.0 / size : (1 + random.nextInt(99)) / 100.0;
            criteria.add(new Criterion("c" + c, weight, min, min + RANGES[random.nextInt(RANGES.length)]));
        }
        double step = STEPS[round % STEPS.length];
        List<Evaluation> evaluations = new ArrayList<>();
        for (int n = 0; n < 40; n++) {
            Map<String, Double> scores = new HashMap<>();
            for (Criterion criterion : criteria) {
                if (round % 3 > 0 || random.nextInt(4) > 0) {
                    double part = random.nextDouble() * (criterion.max() - criterion.min());
                    scores.put(criterion.id(), criterion.min() + Math.floor(part / step) * step);
                }
            }
            evaluations.add(new Evaluation("e" + n, "i" + random.nextInt(9), scores));
        }
        return request(criteria, evaluations);
    }

    private static ScoringRequest request(List<Criterion> criteria, List<Evaluation> evaluations) {
        List<Initiative> initiatives = evaluations.stream()
                .map(Evaluation::initiative)
                .distinct()
                .map(id -> new Initiative(id, "c", ""))
                .toList();
        return new ScoringRequest(criteria, initiatives, evaluations, Map.of(), 0);
    }
}
