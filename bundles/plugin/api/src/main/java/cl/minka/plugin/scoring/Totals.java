package cl.minka.plugin.scoring;

import cl.minka.plugin.scoring.ScoringRequest.Criterion;
import cl.minka.plugin.scoring.ScoringRequest.Evaluation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The weighted totals of the evaluations of a request, for strategies that start from them: a criterion counts
 * (x − min)/(max − min)·100, criteria are joined by weight. A criterion on which an evaluator abstained gives its weight
 * to those that he scored, in proportion; an evaluation that scored nothing of weight has no total.
 *
 * <p>All of it is decimal arithmetic with {@value #DECIMALS} places: what is equal on paper is equal as a double, and
 * neither the order of the evaluations nor the names of the evaluators can change a digit. Immutable.
 */
public final class Totals {
    private static final int DECIMALS = 30;
    private static final int SAID = 12;
    private static final BigDecimal HAIR = new BigDecimal("1e-15");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final ScoringRequest request;
    private final Scale[] scales;
    private final BigDecimal weightOfAll;
    private final List<Total> all;
    private final Map<String, List<Total>> byInitiative;

    private Totals(ScoringRequest request) {
        this.request = request;
        this.scales = request.criteria().stream().map(Scale::new).toArray(Scale[]::new);
        this.weightOfAll = Arrays.stream(scales).map(scale -> scale.weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        List<Total> found = new ArrayList<>(request.evaluations().size());
        request.evaluations().forEach(evaluation -> total(evaluation).ifPresent(found::add));
        found.sort(Comparator.comparing(Total::initiative).thenComparing(Total::evaluator));
        this.all = List.copyOf(found);
        this.byInitiative = grouped(Total::initiative);
    }

    /** Adds up every evaluation of a request. */
    public static Totals of(ScoringRequest request) {
        return new Totals(request);
    }

    /** In order of initiative, then of evaluator. */
    public List<Total> all() {
        return all;
    }

    /** The same by initiative, in order of id; an initiative without a total is absent. */
    public Map<String, List<Total>> byInitiative() {
        return byInitiative;
    }

    /** The same by evaluator, in order of id. */
    public Map<String, List<Total>> byEvaluator() {
        return grouped(Total::evaluator);
    }

    /** Initiatives with evaluations that all scored nothing of weight, in order of id: no score can be given to them. */
    public List<String> withoutTotal() {
        TreeSet<String> without = new TreeSet<>();
        request.evaluations().forEach(evaluation -> without.add(evaluation.initiative()));
        without.removeAll(byInitiative.keySet());
        return List.copyOf(without);
    }

    /** The refusal that they are a reason for. */
    public Optional<Refused> refusal() {
        int without = withoutTotal().size();
        return without == 0
                ? Optional.empty()
                : Optional.of(new Refused(
                        Refused.Reason.TOO_FEW_DATA,
                        "Iniciativas que solo tienen evaluaciones sin ningún criterio con ponderación: " + without
                                + "."));
    }

    /** For each initiative with evaluations the mean of each scored criterion on 0 to 100. */
    public Map<String, Map<String, Double>> perCriterion() {
        Map<String, Sums> sums = new HashMap<>();
        for (Evaluation evaluation : request.evaluations()) {
            Sums own = sums.computeIfAbsent(evaluation.initiative(), any -> new Sums(scales.length));
            for (int c = 0; c < scales.length; c++) {
                Double raw = evaluation.scores().get(scales[c].id);
                if (raw != null) {
                    own.add(c, exact(raw));
                }
            }
        }
        Map<String, Map<String, Double>> means = new TreeMap<>();
        Map<Sum, Double> known = new HashMap<>();
        sums.forEach((initiative, own) -> {
            Map<String, Double> values = new TreeMap<>();
            for (int c = 0; c < scales.length; c++) {
                if (own.counts[c] > 0) {
                    values.put(
                            scales[c].id,
                            known.computeIfAbsent(
                                    new Sum(c, own.raw[c], own.counts[c]), sum -> scales[sum.criterion].mean(sum)));
                }
            }
            means.put(initiative, values);
        });
        return means;
    }

    /** The mean of some decimals, rounded once. */
    public static double mean(Collection<BigDecimal> values) {
        return quotient(values.stream().reduce(BigDecimal.ZERO, BigDecimal::add), BigDecimal.valueOf(values.size()))
                .doubleValue();
    }

    private Optional<Total> total(Evaluation evaluation) {
        Double[] raw = new Double[scales.length];
        for (int c = 0; c < raw.length; c++) {
            raw[c] = evaluation.scores().get(scales[c].id);
        }
        boolean complete = !Arrays.asList(raw).contains(null);
        BigDecimal scored = complete ? weightOfAll : weightOf(raw);
        if (scored.signum() <= 0) {
            return Optional.empty();
        }
        BigDecimal value = BigDecimal.ZERO;
        Map<String, BigDecimal> parts = new HashMap<>();
        for (int c = 0; c < raw.length; c++) {
            if (raw[c] != null) {
                BigDecimal part = complete ? scales[c].weighted(raw[c]) : scales[c].shared(raw[c], scored);
                parts.put(scales[c].id, part);
                value = value.add(part);
            }
        }
        return Optional.of(new Total(evaluation.initiative(), evaluation.evaluator(), value, parts));
    }

    private BigDecimal weightOf(Double[] raw) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int c = 0; c < raw.length; c++) {
            sum = raw[c] == null ? sum : sum.add(scales[c].weight);
        }
        return sum;
    }

    private Map<String, List<Total>> grouped(Function<Total, String> key) {
        Map<String, List<Total>> groups = new HashMap<>();
        all.forEach(total -> groups.computeIfAbsent(key.apply(total), any -> new ArrayList<>())
                .add(total));
        groups.replaceAll((any, totals) -> List.copyOf(totals));
        return Collections.unmodifiableMap(new TreeMap<>(groups));
    }

    /**
     * The part of a weight in a sum of weights. Weights that were scaled to add up to 1 (categories with criteria of their
     * own) come as doubles that are off by a hair: a part that is off by no more is the short decimal that the rules say.
     */
    private static BigDecimal share(BigDecimal weight, BigDecimal sum) {
        BigDecimal exact = quotient(weight, sum);
        BigDecimal said = exact.setScale(SAID, RoundingMode.HALF_EVEN);
        return exact.subtract(said).abs().compareTo(HAIR) <= 0 ? said : exact;
    }

    private static BigDecimal quotient(BigDecimal dividend, BigDecimal divisor) {
        return dividend.divide(divisor, DECIMALS, RoundingMode.HALF_EVEN);
    }

    /** The decimal that people wrote: the shortest that reads as this number. */
    private static BigDecimal exact(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? BigDecimal.valueOf((long) number)
                : BigDecimal.valueOf(number);
    }

    /** Scales have few steps, so what follows from one score, or from one sum of scores, is computed once. */
    private static final class Scale {
        private final String id;
        private final BigDecimal weight;
        private final BigDecimal min;
        private final BigDecimal factor;
        private final Map<Double, BigDecimal> weighted = new HashMap<>();

        private Scale(Criterion criterion) {
            id = criterion.id();
            weight = exact(criterion.weight());
            min = exact(criterion.min());
            BigDecimal exactFactor =
                    quotient(HUNDRED, exact(criterion.max()).subtract(min)).stripTrailingZeros();
            factor = exactFactor.scale() < 0 ? exactFactor.setScale(0) : exactFactor;
        }

        private BigDecimal weighted(Double raw) {
            return weighted.computeIfAbsent(
                    raw, score -> weight.multiply(normalized(score)).stripTrailingZeros());
        }

        private BigDecimal shared(Double raw, BigDecimal scored) {
            return share(weight, scored).multiply(normalized(raw));
        }

        private BigDecimal normalized(Double raw) {
            return exact(raw).subtract(min).multiply(factor);
        }

        private double mean(Sum sum) {
            BigDecimal count = BigDecimal.valueOf(sum.count);
            return quotient(sum.raw.subtract(min.multiply(count)).multiply(factor), count)
                    .doubleValue();
        }
    }

    /** Of so many scores of one criterion. */
    private record Sum(int criterion, BigDecimal raw, int count) {}

    /** By criterion. */
    private static final class Sums {
        private final BigDecimal[] raw;
        private final int[] counts;

        private Sums(int criteria) {
            raw = new BigDecimal[criteria];
            Arrays.fill(raw, BigDecimal.ZERO);
            counts = new int[criteria];
        }

        private void add(int criterion, BigDecimal score) {
            raw[criterion] = raw[criterion].add(score);
            counts[criterion]++;
        }
    }
}
