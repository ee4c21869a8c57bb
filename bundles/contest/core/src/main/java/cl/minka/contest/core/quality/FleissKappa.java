package cl.minka.contest.core.quality;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Fleiss' κ for the same number of ratings of every unit, by whomever (Fleiss, <i>Measuring nominal scale agreement among
 * many raters</i>, Psychological Bulletin 76, 1971). Every score that occurs is a category.
 */
final class FleissKappa {
    private FleissKappa() {}

    static Figure of(List<double[]> units) {
        return Figure.unless(Lacks.balance(units), () -> kappa(units));
    }

    private static double kappa(List<double[]> units) {
        int ratings = units.get(0).length;
        Map<Double, Integer> pooled = new HashMap<>();
        double agreement = 0;
        for (double[] unit : units) {
            Map<Double, Integer> counts = new HashMap<>();
            Arrays.stream(unit).forEach(score -> counts.merge(score + 0.0, 1, Integer::sum));
            counts.forEach((score, count) -> pooled.merge(score, count, Integer::sum));
            agreement += (squares(counts) - ratings) / ((double) ratings * (ratings - 1));
        }
        double total = (double) units.size() * ratings;
        double chance = squares(pooled) / (total * total);
        return pooled.size() == 1 ? Double.NaN : (agreement / units.size() - chance) / (1 - chance);
    }

    private static double squares(Map<Double, Integer> counts) {
        return counts.values().stream()
                .mapToDouble(count -> (double) count * count)
                .sum();
    }
}
