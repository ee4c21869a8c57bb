package cl.minka.scoring.calibrated;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.decomposition.chol.CholeskyDecompositionBlock_DDRM;
import org.ejml.dense.row.linsol.chol.LinearSolverChol_DDRM;

/**
 * The additive model by least squares, y = initiative + evaluator + error, with effects as unknown numbers: where the
 * search for the variances starts, and the whole answer where it fits without error. Initiatives are eliminated, and the
 * first evaluator is the level from which the others are measured.
 */
final class Fixed {
    private static final double EXACT = 1e-18;

    private final Panel panel;
    private final double[] initiatives;
    private final double[] evaluators;
    private final double rest;

    private Fixed(Panel panel, double[] initiatives, double[] evaluators, double rest) {
        this.panel = panel;
        this.initiatives = initiatives;
        this.evaluators = evaluators;
        this.rest = rest;
    }

    /** Of a panel that is in one part. Effects of initiatives and of evaluators both have mean 0. */
    static Fixed of(Panel panel) {
        double mean = panel.mean();
        double[] evaluators = evaluators(panel, mean);
        double[] initiatives = new double[panel.initiatives().size()];
        double rest = 0;
        for (int place = 0; place < initiatives.length; place++) {
            double sum = 0;
            for (int n = panel.from(place); n < panel.from(place + 1); n++) {
                sum += panel.value(n) - mean - evaluators[panel.evaluator(n)];
            }
            initiatives[place] = sum / panel.count(place);
            for (int n = panel.from(place); n < panel.from(place + 1); n++) {
                double error = panel.value(n) - mean - evaluators[panel.evaluator(n)] - initiatives[place];
                rest += error * error;
            }
        }
        return new Fixed(panel, initiatives, evaluators, rest);
    }

    /** Whether the errors are those of arithmetic. */
    boolean isExact() {
        return rest <= EXACT * Math.max(squares(), Double.MIN_NORMAL);
    }

    private double squares() {
        double sum = 0;
        for (int n = 0; n < panel.size(); n++) {
            sum += panel.value(n) * panel.value(n);
        }
        return sum;
    }

    double initiative(int place) {
        return initiatives[place] - mean(initiatives);
    }

    double evaluator(int place) {
        return evaluators[place] - mean(evaluators);
    }

    double intercept() {
        return panel.mean() + mean(initiatives) + mean(evaluators);
    }

    double initiativeVariance() {
        return variance(initiatives);
    }

    double evaluatorVariance() {
        return variance(evaluators);
    }

    double residualVariance() {
        return rest / (panel.size() - initiatives.length - evaluators.length + 1);
    }

    private static double[] evaluators(Panel panel, double mean) {
        int others = panel.evaluators() - 1;
        double[] effects = new double[others + 1];
        if (others == 0) {
            return effects;
        }
        DMatrixRMaj matrix = new DMatrixRMaj(others, others);
        DMatrixRMaj right = new DMatrixRMaj(others, 1);
        for (int place = 0; place < panel.initiatives().size(); place++) {
            double sum = 0;
            for (int n = panel.from(place); n < panel.from(place + 1); n++) {
                sum += panel.value(n) - mean;
            }
            for (int n = panel.from(place); n < panel.from(place + 1); n++) {
                int row = panel.evaluator(n) - 1;
                if (row >= 0) {
                    matrix.add(row, row, 1);
                    right.add(row, 0, panel.value(n) - mean - sum / panel.count(place));
                    for (int m = panel.from(place); m < panel.from(place + 1); m++) {
                        int column = panel.evaluator(m) - 1;
                        if (column >= 0) {
                            matrix.add(row, column, -1.0 / panel.count(place));
                        }
                    }
                }
            }
        }
        LinearSolverChol_DDRM solver = new LinearSolverChol_DDRM(new CholeskyDecompositionBlock_DDRM(Mixed.BLOCK));
        DMatrixRMaj solution = new DMatrixRMaj(others, 1);
        if (solver.setA(matrix)) {
            solver.solve(right, solution);
        }
        System.arraycopy(solution.data, 0, effects, 1, others);
        return effects;
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    private static double variance(double[] values) {
        double mean = mean(values);
        double sum = 0;
        for (double value : values) {
            sum += (value - mean) * (value - mean);
        }
        return values.length < 2 ? 0 : sum / (values.length - 1);
    }
}
