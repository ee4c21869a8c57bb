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
        Double[] raw = scale.raw(evaluation.scores());
        boolean complete = !Arrays.asList(raw).contains(null);
        BigDecimal scored = complete ? scale.weightOfAll() : scale.weightOf(raw);
        if (scored.signum() > 0) {
            double total = 0;
            for (int c = 0; c < parts.length; c++) {
                if (raw[c] != null) {
                    total += complete ? addWhole(c, raw[c]) : addShare(c, raw[c], scored);
                }
            }
            totals.add(total);
        }
    }

    private double addWhole(int criterion, double raw) {
        Part part = parts[criterion];
        part.wholeRaw = part.wholeRaw.add(Scale.exact(raw));
        part.whole++;
        return scale.share(criterion) * scale.normalized(criterion, raw);
    }

    /** The criteria on which he abstained give their weight to the others, in proportion. */
    private double addShare(int criterion, double raw, BigDecimal scored) {
        Part part = parts[criterion];
        BigDecimal share = Scale.share(scale.weight(criterion), scored);
        BigDecimal value = scale.normalized(criterion, Scale.exact(raw), 1);
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
            if (part.whole == totals.size()) {
                Scale.Whole whole = scale.whole(c, part.wholeRaw, part.whole);
                sum = sum.add(whole.contributions());
                perCriterion.put(scale.id(c), whole.mean());
                explanation.add(new InitiativeScore.Contribution(
                        scale.id(c), whole.share(), whole.value(), whole.contribution()));
                continue;
            }
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
        double[] sorted = totals.stream().mapToDouble(total -> total).sorted().toArray();
        double squares = 0;
        for (double total : sorted) {
            squares += (total - mean) * (total - mean);
        }
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
