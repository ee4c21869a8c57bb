package cl.minka.scoring.mean;

import cl.minka.plugin.scoring.InitiativeScore;
import cl.minka.plugin.scoring.ScoringRequest.Criterion;
import cl.minka.plugin.scoring.ScoringRequest.Evaluation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** The weighted mean as its definition says, evaluation by evaluation, with nothing kept: what the strategy is held to. */
final class PlainMean {
    private final List<Criterion> criteria;

    PlainMean(List<Criterion> criteria) {
        this.criteria = criteria;
    }

    InitiativeScore score(String initiative, List<Evaluation> evaluations) {
        int n = evaluations.size();
        BigDecimal sum = BigDecimal.ZERO;
        Map<String, Double> means = new HashMap<>();
        List<InitiativeScore.Contribution> explanation = new ArrayList<>();
        for (Criterion criterion : criteria) {
            BigDecimal shares = BigDecimal.ZERO;
            BigDecimal values = BigDecimal.ZERO;
            BigDecimal contributions = BigDecimal.ZERO;
            int scored = 0;
            for (Evaluation evaluation : evaluations) {
                Double raw = evaluation.scores().get(criterion.id());
                if (raw != null) {
                    BigDecimal share = share(criterion, evaluation);
                    BigDecimal value = value(criterion, raw);
                    shares = shares.add(share);
                    values = values.add(value);
                    contributions = contributions.add(share.multiply(value));
                    scored++;
                }
            }
            sum = sum.add(contributions);
            if (scored > 0) {
                double mean = quotient(values, scored);
                means.put(criterion.id(), mean);
                explanation.add(new InitiativeScore.Contribution(
                        criterion.id(),
                        quotient(shares, n),
                        shares.signum() > 0 ? quotient(contributions, shares).doubleValue() : mean,
                        quotient(contributions, n)));
            }
        }
        double score = quotient(sum, n);
        return new InitiativeScore(initiative, score, error(score, evaluations), means, explanation);
    }

    boolean counts(Evaluation evaluation) {
        return weight(evaluation).signum() > 0;
    }

    private OptionalDouble error(double mean, List<Evaluation> evaluations) {
        double[] totals = evaluations.stream().mapToDouble(this::total).sorted().toArray();
        double squares = 0;
        for (double total : totals) {
            squares += (total - mean) * (total - mean);
        }
        return totals.length < 2
                ? OptionalDouble.empty()
                : OptionalDouble.of(Math.sqrt(squares / (totals.length - 1) / totals.length));
    }

    private double total(Evaluation evaluation) {
        double total = 0;
        for (Criterion criterion : criteria) {
            Double raw = evaluation.scores().get(criterion.id());
            if (raw != null) {
                total += evaluation.scores().size() == criteria.size()
                        ? criterion.weight() * ((raw - criterion.min()) / (criterion.max() - criterion.min()) * 100)
                        : share(criterion, evaluation)
                                .multiply(value(criterion, raw))
                                .doubleValue();
            }
        }
        return total;
    }

    private BigDecimal weight(Evaluation evaluation) {
        return criteria.stream()
                .filter(criterion -> evaluation.scores().containsKey(criterion.id()))
                .map(criterion -> exact(criterion.weight()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal share(Criterion criterion, Evaluation evaluation) {
        BigDecimal weight = exact(criterion.weight());
        return evaluation.scores().size() == criteria.size() ? weight : Scale.share(weight, weight(evaluation));
    }

    private static BigDecimal value(Criterion criterion, double raw) {
        BigDecimal range = exact(criterion.max()).subtract(exact(criterion.min()));
        return exact(raw).subtract(exact(criterion.min())).multiply(quotient(BigDecimal.valueOf(100), range));
    }

    private static BigDecimal exact(double number) {
        return new BigDecimal(Double.toString(number));
    }

    private static double quotient(BigDecimal dividend, int divisor) {
        return quotient(dividend, BigDecimal.valueOf(divisor)).doubleValue();
    }

    private static BigDecimal quotient(BigDecimal dividend, BigDecimal divisor) {
        return dividend.divide(divisor, 30, RoundingMode.HALF_EVEN);
    }
}
