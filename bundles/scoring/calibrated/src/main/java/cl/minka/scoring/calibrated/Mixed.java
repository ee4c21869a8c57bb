package cl.minka.scoring.calibrated;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.decomposition.chol.CholeskyDecompositionBlock_DDRM;
import org.ejml.dense.row.linsol.chol.LinearSolverChol_DDRM;

/**
 * The model at given ratios θ of the standard deviations of initiatives and of evaluators to that of the error, with
 * everything else at its best (Bates, Mächler, Bolker and Walker 2015, "Fitting linear mixed-effects models using lme4",
 * sections 3.2 to 3.4): u = θ·u*, and K = ΛᵀZᵀZΛ + I is the matrix of the starred effects. Initiatives are eliminated
 * (K is diagonal in them), so what is factored has one row an evaluator.
 */
final class Mixed {
    /** Rows that are factored together; what is taken for a matrix that does not fit the processor's cache. */
    static final int BLOCK = 60;

    private final Panel panel;
    private final boolean reml;
    private final double forInitiatives;
    private final double forEvaluators;
    private final double[] diagonal;
    private final double[] values;
    private final CholeskyDecompositionBlock_DDRM factor;
    private final LinearSolverChol_DDRM solver;
    private final DMatrixRMaj onOnes;
    private final DMatrixRMaj onValues;
    private final double intercept;
    private final double ofOnes;
    private final double rest;
    private final double deviance;

    /** @param reml restricted likelihood; otherwise the plain one */
    Mixed(Panel panel, boolean reml, double forInitiatives, double forEvaluators) {
        this.panel = panel;
        this.reml = reml;
        this.forInitiatives = forInitiatives;
        this.forEvaluators = forEvaluators;
        this.diagonal = new double[panel.initiatives().size()];
        double logarithm = 0;
        for (int place = 0; place < diagonal.length; place++) {
            diagonal[place] = 1 + forInitiatives * forInitiatives * panel.count(place);
            logarithm += Math.log(diagonal[place]);
        }
        DMatrixRMaj matrix = complement();
        this.factor = new CholeskyDecompositionBlock_DDRM(BLOCK);
        this.solver = new LinearSolverChol_DDRM(factor);
        if (!solver.setA(matrix)) {
            throw new ArithmeticException("not positive definite");
        }
        logarithm += logDeterminant();
        this.values = panel.centred();
        double[] ones = new double[values.length];
        Arrays.fill(ones, 1);
        this.onOnes = solved(ones);
        this.onValues = solved(values);
        double all = panel.size();
        this.ofOnes = all - product(ones, ones, onOnes);
        double cross = dot(ones, values) - product(ones, values, onValues);
        this.intercept = cross / ofOnes;
        this.rest = dot(values, values) - product(values, values, onValues) - intercept * cross;
        double degrees = reml ? all - 1 : all;
        this.deviance =
                logarithm + (reml ? Math.log(ofOnes) : 0) + degrees * (1 + Math.log(2 * Math.PI * rest / degrees));
    }

    /** −2 log likelihood. */
    double deviance() {
        return deviance;
    }

    /** The mean of all, μ. Values are measured from the panel's plain mean while computing. */
    double intercept() {
        return panel.mean() + intercept;
    }

    double residualDeviation() {
        return Math.sqrt(rest / (reml ? panel.size() - 1 : panel.size()));
    }

    double initiativeDeviation() {
        return forInitiatives * residualDeviation();
    }

    double evaluatorDeviation() {
        return forEvaluators * residualDeviation();
    }

    /** Best linear unbiased predictions of the evaluators: who is above 0 is lenient. */
    double[] evaluators() {
        double[] effects = new double[panel.evaluators()];
        for (int n = 0; n < effects.length; n++) {
            effects[n] = forEvaluators * (onValues.get(n, 0) - intercept * onOnes.get(n, 0));
        }
        return effects;
    }

    /** Best linear unbiased predictions of the initiatives. */
    double[] initiatives() {
        double[] evaluators = evaluators();
        double[] effects = new double[diagonal.length];
        for (int place = 0; place < effects.length; place++) {
            double sum = 0;
            for (int n = panel.from(place); n < panel.from(place + 1); n++) {
                sum += values[n] - intercept - evaluators[panel.evaluator(n)];
            }
            effects[place] = forInitiatives * forInitiatives * sum / diagonal[place];
        }
        return effects;
    }

    /**
     * Standard errors of prediction of intercept + initiative (Henderson 1975): of what is predicted less what is, the
     * uncertainty of the intercept included, that of the variances not.
     */
    double[] errors() {
        DMatrixRMaj inverse = new DMatrixRMaj(panel.evaluators(), panel.evaluators());
        solver.invert(inverse);
        double[] errors = new double[diagonal.length];
        double ratio = forInitiatives * forEvaluators;
        for (int place = 0; place < errors.length; place++) {
            double joint = 0;
            double along = 0;
            for (int n = panel.from(place); n < panel.from(place + 1); n++) {
                along += onOnes.get(panel.evaluator(n), 0);
                for (int m = panel.from(place); m < panel.from(place + 1); m++) {
                    joint += inverse.get(panel.evaluator(n), panel.evaluator(m));
                }
            }
            double own = 1 / diagonal[place] + ratio * ratio * joint / (diagonal[place] * diagonal[place]);
            double onOne = (forInitiatives * panel.count(place) - ratio * along) / diagonal[place];
            double apart = 1 - forInitiatives * onOne;
            errors[place] =
                    residualDeviation() * Math.sqrt(forInitiatives * forInitiatives * own + apart * apart / ofOnes);
        }
        return errors;
    }

    /** What is left of the evaluators' part of K once the initiatives are eliminated. */
    private DMatrixRMaj complement() {
        int size = panel.evaluators();
        DMatrixRMaj matrix = new DMatrixRMaj(size, size);
        int[] loads = panel.loads();
        for (int n = 0; n < size; n++) {
            matrix.set(n, n, 1 + forEvaluators * forEvaluators * loads[n]);
        }
        double ratio = forInitiatives * forEvaluators;
        for (int place = 0; place < diagonal.length; place++) {
            double less = ratio * ratio / diagonal[place];
            for (int n = panel.from(place); n < panel.from(place + 1); n++) {
                for (int m = panel.from(place); m < panel.from(place + 1); m++) {
                    matrix.add(panel.evaluator(n), panel.evaluator(m), -less);
                }
            }
        }
        return matrix;
    }

    private double logDeterminant() {
        DMatrixRMaj triangle = factor.getT();
        double sum = 0;
        for (int n = 0; n < triangle.numRows; n++) {
            sum += Math.log(triangle.get(n, n));
        }
        return 2 * sum;
    }

    /** The evaluators' part of K⁻¹ΛᵀZᵀx. */
    private DMatrixRMaj solved(double[] x) {
        DMatrixRMaj right = new DMatrixRMaj(panel.evaluators(), 1);
        for (int place = 0; place < diagonal.length; place++) {
            double less = forInitiatives * forInitiatives * sum(place, x) / diagonal[place];
            for (int n = panel.from(place); n < panel.from(place + 1); n++) {
                right.add(panel.evaluator(n), 0, forEvaluators * (x[n] - less));
            }
        }
        DMatrixRMaj solution = new DMatrixRMaj(panel.evaluators(), 1);
        solver.solve(right, solution);
        return solution;
    }

    /** xᵀZΛK⁻¹ΛᵀZᵀy, where the evaluators' part of K⁻¹ΛᵀZᵀy is known. */
    private double product(double[] x, double[] y, DMatrixRMaj ofY) {
        double product = 0;
        for (int place = 0; place < diagonal.length; place++) {
            double rest = sum(place, y);
            for (int n = panel.from(place); n < panel.from(place + 1); n++) {
                double effect = forEvaluators * ofY.get(panel.evaluator(n), 0);
                rest -= effect;
                product += x[n] * effect;
            }
            product += sum(place, x) * forInitiatives * forInitiatives * rest / diagonal[place];
        }
        return product;
    }

    private double sum(int place, double[] x) {
        double sum = 0;
        for (int n = panel.from(place); n < panel.from(place + 1); n++) {
            sum += x[n];
        }
        return sum;
    }

    private static double dot(double[] x, double[] y) {
        double sum = 0;
        for (int n = 0; n < x.length; n++) {
            sum += x[n] * y[n];
        }
        return sum;
    }
}
