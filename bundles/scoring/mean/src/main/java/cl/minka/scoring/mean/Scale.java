package cl.minka.scoring.mean;

import cl.minka.plugin.scoring.ScoringRequest.Criterion;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The criteria in decimal arithmetic: scores that are equal on paper are equal here to the last bit, and sums do not
 * depend on the order of what is added. Scales have few steps, so the same sums come again and again: what follows from
 * one is computed once. Belongs to one computation.
 */
final class Scale {
    private static final int DECIMALS = 30;
    private static final int SAID = 12;
    private static final BigDecimal HAIR = new BigDecimal("1e-15");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final List<Criterion> criteria;
    private final BigDecimal[] weights;
    private final BigDecimal[] minima;
    private final BigDecimal[] factors;
    private final BigDecimal weightOfAll;
    private final Map<Sum, Whole> known = new HashMap<>();

    Scale(List<Criterion> criteria) {
        this.criteria = criteria;
        this.weights = new BigDecimal[criteria.size()];
        this.minima = new BigDecimal[criteria.size()];
        this.factors = new BigDecimal[criteria.size()];
        for (int c = 0; c < weights.length; c++) {
            weights[c] = exact(criteria.get(c).weight());
            minima[c] = exact(criteria.get(c).min());
            factors[c] = factor(exact(criteria.get(c).max()).subtract(minima[c]));
        }
        this.weightOfAll = Arrays.stream(weights).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    int size() {
        return weights.length;
    }

    String id(int criterion) {
        return criteria.get(criterion).id();
    }

    BigDecimal weight(int criterion) {
        return weights[criterion];
    }

    double share(int criterion) {
        return criteria.get(criterion).weight();
    }

    /** What an evaluator said of each criterion; null where he abstained. */
    Double[] raw(Map<String, Double> scores) {
        Double[] raw = new Double[weights.length];
        for (int c = 0; c < raw.length; c++) {
            raw[c] = scores.get(id(c));
        }
        return raw;
    }

    /** The sum of so many values (x − min)/(max − min)·100, from the sum of their x. */
    BigDecimal normalized(int criterion, BigDecimal sumOfRaw, int count) {
        return sumOfRaw.subtract(minima[criterion].multiply(BigDecimal.valueOf(count)))
                .multiply(factors[criterion]);
    }

    /** What a criterion adds to a score where all evaluators scored everything. */
    Whole whole(int criterion, BigDecimal sumOfRaw, int count) {
        return known.computeIfAbsent(
                new Sum(criterion, sumOfRaw, count),
                sum -> Whole.of(weights[criterion], normalized(criterion, sumOfRaw, count), count));
    }

    double normalized(int criterion, double raw) {
        Criterion scale = criteria.get(criterion);
        return (raw - scale.min()) / (scale.max() - scale.min()) * 100;
    }

    BigDecimal weightOfAll() {
        return weightOfAll;
    }

    /** The weights of the scored criteria added up. */
    BigDecimal weightOf(Double[] raw) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int c = 0; c < weights.length; c++) {
            if (raw[c] != null) {
                sum = sum.add(weights[c]);
            }
        }
        return sum;
    }

    /**
     * The part of a weight in a sum of weights. Where weights were scaled to add up to 1 (a category that has criteria of
     * its own) they come as doubles that are off by a hair: a part that is off by no more is the short decimal that the
     * rules say, so that what is equal on paper stays equal.
     */
    static BigDecimal share(BigDecimal weight, BigDecimal sum) {
        BigDecimal exact = quotient(weight, sum);
        BigDecimal said = exact.setScale(SAID, RoundingMode.HALF_EVEN);
        return exact.subtract(said).abs().compareTo(HAIR) <= 0 ? said : exact;
    }

    static BigDecimal quotient(BigDecimal dividend, BigDecimal divisor) {
        return dividend.divide(divisor, DECIMALS, RoundingMode.HALF_EVEN);
    }

    private static BigDecimal factor(BigDecimal range) {
        BigDecimal factor = quotient(HUNDRED, range).stripTrailingZeros();
        return factor.scale() < 0 ? factor.setScale(0) : factor;
    }

    /** The decimal that people wrote: the shortest that reads as this number. */
    static BigDecimal exact(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? BigDecimal.valueOf((long) number)
                : BigDecimal.valueOf(number);
    }

    private record Sum(int criterion, BigDecimal raw, int count) {}

    /**
     * Of so many values from 0 to 100 of one criterion.
     *
     * @param contributions what they add to the sum of the totals
     * @param contribution what they add to the mean of the totals, rounded
     */
    record Whole(BigDecimal contributions, double share, double mean, double value, double contribution) {
        private static Whole of(BigDecimal weight, BigDecimal values, int count) {
            BigDecimal number = BigDecimal.valueOf(count);
            BigDecimal shares = weight.multiply(number);
            BigDecimal contributions = values.multiply(weight);
            double mean = quotient(values, number).doubleValue();
            return new Whole(
                    contributions,
                    quotient(shares, number).doubleValue(),
                    mean,
                    shares.signum() > 0 ? quotient(contributions, shares).doubleValue() : mean,
                    quotient(contributions, number).doubleValue());
        }
    }
}
