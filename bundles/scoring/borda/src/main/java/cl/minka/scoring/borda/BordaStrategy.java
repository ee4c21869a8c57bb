package cl.minka.scoring.borda;

import cl.minka.plugin.scoring.InitiativeScore;
import cl.minka.plugin.scoring.InitiativeScore.Contribution;
import cl.minka.plugin.scoring.Refused;
import cl.minka.plugin.scoring.Scored;
import cl.minka.plugin.scoring.Scoring;
import cl.minka.plugin.scoring.ScoringRequest;
import cl.minka.plugin.scoring.ScoringStrategy;
import cl.minka.plugin.scoring.StrategyDescription;
import cl.minka.plugin.scoring.Total;
import cl.minka.plugin.scoring.Totals;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Component;

/**
 * Borda's count (1781) on what each evaluator evaluated: an initiative gets a point for each one below it and half a
 * point for each one level with it. As evaluators have different numbers of initiatives, points are divided by the
 * number of the others, and an initiative's score is the mean over its evaluators, on 0 to 100; with {@code count: sum}
 * it is the plain sum of points, which is fair only where everybody evaluates everything.
 */
@Component(service = ScoringStrategy.class)
@StrategyDescription(
        id = "borda",
        name = "Borda",
        description =
                "Cada evaluador ordena lo que evaluó y da puntos por cada iniciativa que queda por debajo. No importa "
                        + "si es duro o blando, solo su orden. Conviene cuando cada evaluador ve muchas iniciativas.",
        parameters = BordaStrategy.PARAMETERS)
public final class BordaStrategy implements ScoringStrategy {
    static final String PARAMETERS =
            """
            {"type":"object","additionalProperties":false,"properties":{
              "count":{"enum":["share","sum"],"default":"share",
                "description":"share: media de la parte de los puntos posibles, de 0 a 100; sum: suma de puntos"}}}""";

    private static final int DECIMALS = 30;

    @Override
    public Scoring score(ScoringRequest request) {
        Object count = request.parameters().getOrDefault("count", "share");
        if (!count.equals("share") && !count.equals("sum")) {
            return new Refused(Refused.Reason.BAD_PARAMETERS, "count es share o sum.");
        }
        Totals totals = Totals.of(request);
        Optional<Refused> refusal = totals.refusal();
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Map<String, List<Points>> points = points(totals);
        int without = totals.byInitiative().size() - points.size();
        if (without > 0) {
            return new Refused(
                    Refused.Reason.TOO_FEW_DATA,
                    "Iniciativas cuyos evaluadores no evaluaron ninguna otra con que compararla: " + without + ".");
        }
        Map<String, Map<String, Double>> perCriterion = totals.perCriterion();
        List<InitiativeScore> scores = new ArrayList<>();
        points.forEach((initiative, own) ->
                scores.add(score(initiative, own, count.equals("sum"), perCriterion.get(initiative))));
        return new Scored(scores, Map.of("evaluations", (double) totals.all().size()), List.of());
    }

    /** By initiative, what each evaluator of several gives; in order of the evaluators' points. */
    private static Map<String, List<Points>> points(Totals totals) {
        Map<String, List<Points>> points = new TreeMap<>();
        for (List<Total> own : totals.byEvaluator().values()) {
            if (own.size() > 1) {
                double[] order = own.stream()
                        .mapToDouble(total -> total.value().doubleValue())
                        .sorted()
                        .toArray();
                for (Total total : own) {
                    double value = total.value().doubleValue();
                    int below = first(order, value);
                    int level = first(order, Math.nextUp(value)) - below - 1;
                    points.computeIfAbsent(total.initiative(), any -> new ArrayList<>())
                            .add(new Points(below, level, own.size() - 1));
                }
            }
        }
        return points;
    }

    /** How many are smaller. */
    private static int first(double[] order, double value) {
        int low = 0;
        int high = order.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (order[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static InitiativeScore score(
            String initiative, List<Points> points, boolean sum, Map<String, Double> perCriterion) {
        double wins = figure(points.stream().map(own -> own.part(2L * own.below, sum)), points.size(), sum);
        double ties = figure(points.stream().map(own -> own.part(own.level, sum)), points.size(), sum);
        double all = figure(points.stream().map(own -> own.part(2L * own.below + own.level, sum)), points.size(), sum);
        return new InitiativeScore(
                initiative,
                all,
                sum ? OptionalDouble.empty() : standardError(points),
                perCriterion,
                List.of(new Contribution("wins", 1, wins, wins), new Contribution("ties", 1, ties, ties)));
    }

    private static double figure(Stream<BigDecimal> parts, int count, boolean sum) {
        List<BigDecimal> all = parts.toList();
        return sum ? all.stream().reduce(BigDecimal.ZERO, BigDecimal::add).doubleValue() : Totals.mean(all);
    }

    /** s/√n over the evaluators' shares. */
    private static OptionalDouble standardError(List<Points> points) {
        if (points.size() < 2) {
            return OptionalDouble.empty();
        }
        double[] shares = points.stream()
                .mapToDouble(own -> own.part(2L * own.below + own.level, false).doubleValue())
                .sorted()
                .toArray();
        double mean = Arrays.stream(shares).sum() / shares.length;
        double squares = Arrays.stream(shares)
                .map(share -> (share - mean) * (share - mean))
                .sum();
        return OptionalDouble.of(Math.sqrt(squares / (shares.length - 1) / shares.length));
    }

    /** What one evaluator says of one initiative among the {@code others} that he evaluated. */
    private record Points(int below, int level, int others) {
        /** So many half points: as they are, or as a share on 0 to 100 of all that were to be had. */
        private BigDecimal part(long halves, boolean plain) {
            if (plain) {
                return BigDecimal.valueOf(halves * 5, 1);
            }
            return halves * 50 % others == 0
                    ? BigDecimal.valueOf(halves * 50 / others)
                    : BigDecimal.valueOf(halves * 50)
                            .divide(BigDecimal.valueOf(others), DECIMALS, RoundingMode.HALF_EVEN);
        }
    }
}
