package cl.minka.scoring.mean;

import cl.minka.plugin.scoring.InitiativeScore;
import cl.minka.plugin.scoring.ScoringRequest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** Adds up the evaluations of one initiative. */
final class Tally {
    private final Scale scale;
    private final Part[] parts;
    private final List<Double> totals = new ArrayList<>();

    Tally(Scale scale) {
        this.scale = scale;
        this.parts = new Part[scale.size()];
        Arrays.setAll(parts, c -> new Part());
    }

    void add(ScoringRequest.Evaluation evaluation) {
        Map<String, Double> scores = evaluation.scores();
        BigDecimal scored = scale.weightOf(scores);
        if (scored.signum() > 0) {
            boolean complete = scale.isComplete(scores);
            double total = 0;
            for (int c = 0; c < parts.length; c++) {
                if (scale.isScored(c, scores)) {
                    total += complete ? addWhole(c, scores) : addShare(c, scores, scored);
                }
            }
            totals.add(total);
        }
    }

    private double addWhole(int criterion, Map<String, Double> scores) {
        BigDecimal raw = scale.raw(criterion, scores);
        parts[criterion].wholeRaw = parts[criterion].wholeRaw.add(raw);
        parts[criterion].whole++;
        return scale.share(criterion) * scale.normalized(criterion, raw.doubleValue());
    }

    /** The criteria on which he abstained give their weight to the others, in proportion. */
    private double addShare(int criterion, Map<String, Double> scores, BigDecimal scored) {
        Part part = parts[criterion];
        BigDecimal share = Scale.share(scale.weight(criterion), scored);
        BigDecimal value = scale.normalized(criterion, scale.raw(criterion, scores), 1);
        part.shares = part.shares.add(share);
        part.values = part.values.add(value);
        part.contributions = part.contributions.add(share.multiply(value));
        part.shared++;
        return share.multiply(value).doubleValue();
    }

    boolean isEmpty() {
        return totals.isEmpty();
    }

    InitiativeScore score(String initiative) {
        BigDecimal sum = BigDecimal.ZERO;
        Map<String, Double> perCriterion = new HashMap<>();
        List<InitiativeScore.Contribution> explanation = new ArrayList<>();
        for (int c = 0; c < parts.length; c++) {
            Part part = parts[c];
            BigDecimal whole = scale.normalized(c, part.wholeRaw, part.whole);
            BigDecimal contributions = part.contributions.add(whole.multiply(scale.weight(c)));
            sum = sum.add(contributions);
            if (part.whole + part.shared > 0) {
                double mean = quotient(part.values.add(whole), part.whole + part.shared);
                perCriterion.put(scale.id(c), mean);
                explanation.add(contribution(c, contributions, mean));
            }
        }
        double score = quotient(sum, totals.size());
        return new InitiativeScore(initiative, score, standardError(score), perCriterion, explanation);
    }

    /** Mean share, mean value under these shares, and their product: the products add up to the score. */
    private InitiativeScore.Contribution contribution(int criterion, BigDecimal contributions, double mean) {
        BigDecimal shares = parts[criterion].shares.add(
                scale.weight(criterion).multiply(BigDecimal.valueOf(parts[criterion].whole)));
        double value =
                shares.signum() > 0 ? Scale.quotient(contributions, shares).doubleValue() : mean;
        return new InitiativeScore.Contribution(
                scale.id(criterion), quotient(shares, totals.size()), value, quotient(contributions, totals.size()));
    }

    /** Standard deviation of the totals (n − 1) over √n; there is none for a single evaluation. */
    private OptionalDouble standardError(double mean) {
        int n = totals.size();
        if (n < 2) {
            return OptionalDouble.empty();
        }
        double squares = totals.stream()
                .sorted()
                .mapToDouble(total -> (total - mean) * (total - mean))
                .reduce(0, Double::sum);
        return OptionalDouble.of(Math.sqrt(squares / (n - 1) / n));
    }

    private static double quotient(BigDecimal sum, int count) {
        return Scale.quotient(sum, BigDecimal.valueOf(count)).doubleValue();
    }

    /** The sums of one criterion: over evaluations that scored all criteria, and over those that did not. */
    private static final class Part {
        private BigDecimal wholeRaw = BigDecimal.ZERO;
        private int whole;
        private BigDecimal shares = BigDecimal.ZERO;
        private BigDecimal values = BigDecimal.ZERO;
        private BigDecimal contributions = BigDecimal.ZERO;
        private int shared;
    }
}
