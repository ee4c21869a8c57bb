package cl.minka.scoring.trimmed;

import cl.minka.plugin.scoring.InitiativeScore;
import cl.minka.plugin.scoring.InitiativeScore.Contribution;
import cl.minka.plugin.scoring.Total;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * The totals of one initiative in order of size, without so many at each end. Where the cut falls among equal totals,
 * each of them stays in the same part, so that names decide nothing.
 */
final class Trimming {
    private static final int DECIMALS = 30;

    private final List<Total> totals;
    private final int cut;

    /** @param cut how many go at each end; at least one stays */
    Trimming(List<Total> totals, int cut) {
        this.totals = new ArrayList<>(totals);
        this.totals.sort(Comparator.comparing(Total::value));
        this.cut = cut;
    }

    InitiativeScore score(String initiative, Map<String, Double> perCriterion, boolean withError) {
        Map<String, BigDecimal> parts = new TreeMap<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (int from = 0; from < totals.size(); from = endOfEqual(from)) {
            int kept = Math.max(0, Math.min(endOfEqual(from), totals.size() - cut) - Math.max(from, cut));
            if (kept > 0) {
                sum = sum.add(totals.get(from).value().multiply(BigDecimal.valueOf(kept)));
                add(parts, from, kept);
            }
        }
        BigDecimal stays = BigDecimal.valueOf(totals.size() - 2L * cut);
        List<Contribution> explanation = new ArrayList<>();
        parts.forEach((criterion, part) -> {
            double contribution = quotient(part, stays).doubleValue();
            double value = perCriterion.getOrDefault(criterion, 0.0);
            explanation.add(new Contribution(criterion, value == 0 ? 0 : contribution / value, value, contribution));
        });
        return new InitiativeScore(
                initiative,
                quotient(sum, stays).doubleValue(),
                withError ? standardError() : OptionalDouble.empty(),
                perCriterion,
                explanation);
    }

    private void add(Map<String, BigDecimal> parts, int from, int kept) {
        int end = endOfEqual(from);
        BigDecimal share = quotient(BigDecimal.valueOf(kept), BigDecimal.valueOf(end - from));
        totals.subList(from, end).forEach(total -> total.parts()
                .forEach((criterion, part) -> parts.merge(criterion, part.multiply(share), BigDecimal::add)));
    }

    private int endOfEqual(int from) {
        int end = from + 1;
        while (end < totals.size()
                && totals.get(end).value().compareTo(totals.get(from).value()) == 0) {
            end++;
        }
        return end;
    }

    /** √(SSD_w / (h·(h − 1))) of the Winsorised totals, h of them staying (Tukey and McLaughlin 1963); h is two at least. */
    private OptionalDouble standardError() {
        int n = totals.size();
        if (n - 2 * cut < 2) {
            return OptionalDouble.empty();
        }
        double[] winsorised = new double[n];
        for (int i = 0; i < n; i++) {
            int nearest = Math.max(cut, Math.min(n - 1 - cut, i));
            winsorised[i] = totals.get(nearest).value().doubleValue();
        }
        double mean = java.util.Arrays.stream(winsorised).sum() / n;
        double squares = 0;
        for (double value : winsorised) {
            squares += (value - mean) * (value - mean);
        }
        double stay = n - 2.0 * cut;
        return OptionalDouble.of(Math.sqrt(squares / (stay * (stay - 1))));
    }

    private static BigDecimal quotient(BigDecimal dividend, BigDecimal divisor) {
        return dividend.divide(divisor, DECIMALS, RoundingMode.HALF_EVEN);
    }
}
