package cl.minka.scoring.bradley.terry;

import cl.minka.plugin.scoring.InitiativeScore;
import cl.minka.plugin.scoring.InitiativeScore.Contribution;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;

/**
 * Scores on 0 to 100: the share of points (1 for a win, ½ for a tie) that an initiative is expected to get when it is
 * compared once with every other. It grows with the worth. Rounded to {@value #DECIMALS} decimals, because the estimate
 * is not more exact: initiatives that the comparisons do not tell apart share a rank.
 */
final class ExpectedPoints {
    /** Above, the matrix of errors would cost more than it is worth. */
    static final int MOST_WITH_ERRORS = 1_500;

    private static final int DECIMALS = 8;

    private final Davidson model;
    private final List<String> initiatives;
    private final Map<String, Map<String, Double>> perCriterion;

    ExpectedPoints(Davidson model, List<String> initiatives, Map<String, Map<String, Double>> perCriterion) {
        this.model = model;
        this.initiatives = initiatives;
        this.perCriterion = perCriterion;
    }

    List<InitiativeScore> scores() {
        int size = initiatives.size();
        double[] roots = new double[size];
        for (int n = 0; n < size; n++) {
            roots[n] = Math.exp(model.ability(n) / 2);
        }
        double[] wins = new double[size];
        double[] ties = new double[size];
        double[] slopes = new double[size];
        for (int one = 0; one < size; one++) {
            for (int other = one + 1; other < size; other++) {
                double middle = model.tie() * roots[one] * roots[other];
                double first = roots[one] * roots[one];
                double second = roots[other] * roots[other];
                double all = first + second + middle;
                wins[one] += first / all;
                wins[other] += second / all;
                ties[one] += middle / all / 2;
                ties[other] += middle / all / 2;
                double points = (first + middle / 2) / all;
                double variance = (first + middle / 4) / all - points * points;
                slopes[one] += variance;
                slopes[other] += variance;
            }
        }
        double[] errors = size > 1 && size <= MOST_WITH_ERRORS ? errors() : new double[0];
        List<InitiativeScore> scores = new ArrayList<>(size);
        for (int n = 0; n < size; n++) {
            double won = size == 1 ? 50 : rounded(100 * wins[n] / (size - 1));
            double score = size == 1 ? 50 : rounded(100 * (wins[n] + ties[n]) / (size - 1));
            scores.add(new InitiativeScore(
                    initiatives.get(n),
                    score,
                    errors.length == 0
                            ? OptionalDouble.empty()
                            : OptionalDouble.of(100 * slopes[n] / (size - 1) * errors[n]),
                    perCriterion.get(initiatives.get(n)),
                    List.of(
                            new Contribution("wins", 1, won, won),
                            new Contribution("ties", 1, score - won, score - won))));
        }
        return scores;
    }

    /**
     * Standard errors of the abilities, from the inverse of the information. Abilities that are told only up to a
     * constant are taken around their mean.
     */
    private double[] errors() {
        int size = initiatives.size();
        double[][] information = model.curvature().information();
        double fix = model.isCentred() ? 1.0 / size : 0;
        for (int row = 0; row < size; row++) {
            for (int column = 0; column < size; column++) {
                information[row][column] += fix;
            }
        }
        DMatrixRMaj matrix = new DMatrixRMaj(information);
        LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.chol(size + 1);
        if (!solver.setA(matrix)) {
            return new double[0];
        }
        DMatrixRMaj inverse = new DMatrixRMaj(size + 1, size + 1);
        solver.invert(inverse);
        double[] errors = new double[size];
        for (int n = 0; n < size; n++) {
            errors[n] = Math.sqrt(Math.max(0, inverse.get(n, n) - fix));
        }
        return errors;
    }

    private static double rounded(double value) {
        return BigDecimal.valueOf(value)
                .setScale(DECIMALS, RoundingMode.HALF_EVEN)
                .doubleValue();
    }
}
