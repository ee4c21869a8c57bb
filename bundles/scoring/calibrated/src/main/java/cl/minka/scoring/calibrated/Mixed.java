package cl.minka.scoring.calibrated;

import java.util.Arrays;
import java.util.function.UnaryOperator;

/**
 * The model at given variances of initiatives and of evaluators, as multiples a and b of that of the error, with
 * everything else at its best: the covariance of the values is V = I + a·ZᵢZᵢᵀ + b·ZₑZₑᵀ times the variance of the error
 * (Bates, Mächler, Bolker and Walker 2015, "Fitting linear mixed-effects models using lme4", section 3). Initiatives are
 * eliminated by hand, so what is to be solved has one row an evaluator: S = I + b·ZₑᵀVᵢ⁻¹Zₑ, where Vᵢ = I + a·ZᵢZᵢᵀ.
 */
final class Mixed {
    private final Panel panel;
    private final boolean reml;
    private final double a;
    private final double b;
    private final UnaryOperator<double[]> near;
    private final double[] onOnes;
    private final double ofOnes;
    private final double intercept;
    private final double[] weighted;
    private final double rest;

    /**
     * @param reml restricted likelihood; otherwise the plain one
     * @param a variance of initiatives over that of the error
     * @param b variance of evaluators over that of the error
     * @param near the inverse of S at about the same variances
     */
    Mixed(Panel panel, boolean reml, double a, double b, UnaryOperator<double[]> near) {
        this.panel = panel;
        this.reml = reml;
        this.a = a;
        this.b = b;
        this.near = near;
        double[] values = panel.centred();
        double[] ones = new double[values.length];
        Arrays.fill(ones, 1);
        this.onOnes = inverse(ones);
        this.ofOnes = Conjugate.dot(ones, onOnes);
        this.intercept = Conjugate.dot(onOnes, values) / ofOnes;
        for (int n = 0; n < values.length; n++) {
            values[n] -= intercept;
        }
        this.weighted = inverse(values);
        this.rest = Conjugate.dot(values, weighted);
    }

    /** S, row by row. */
    static double[] complement(Panel panel, double a, double b) {
        int size = panel.evaluators();
        double[] matrix = new double[size * size];
        for (int n = 0; n < panel.size(); n++) {
            int row = panel.evaluator(n);
            int place = panel.initiative(n);
            double less = b * a / (1 + a * panel.count(place));
            matrix[row * size + row] += b;
            for (int m = panel.from(place); m < panel.from(place + 1); m++) {
                matrix[row * size + panel.evaluator(m)] -= less;
            }
        }
        for (int n = 0; n < size; n++) {
            matrix[n * size + n] += 1;
        }
        return matrix;
    }

    /** −2 log likelihood, where the determinant of S is known. */
    double deviance(double logDeterminant) {
        double logarithm = logDeterminant;
        for (int place = 0; place < panel.initiatives().size(); place++) {
            logarithm += Math.log(diagonal(place));
        }
        return logarithm + (reml ? Math.log(ofOnes) : 0) + degrees() * (1 + Math.log(2 * Math.PI * rest / degrees()));
    }

    boolean isReml() {
        return reml;
    }

    double a() {
        return a;
    }

    double b() {
        return b;
    }

    double degrees() {
        return reml ? panel.size() - 1.0 : panel.size();
    }

    /** 1 + a·count, of an initiative. */
    double diagonal(int place) {
        return 1 + a * panel.count(place);
    }

    /** V⁻¹1. */
    double[] onOnes() {
        return onOnes;
    }

    /** 1ᵀV⁻¹1. */
    double ofOnes() {
        return ofOnes;
    }

    /** V⁻¹(y − μ). */
    double[] weighted() {
        return weighted;
    }

    /** (y − μ)ᵀV⁻¹(y − μ). */
    double rest() {
        return rest;
    }

    /** The mean of all, μ. Values are measured from the panel's plain mean while computing. */
    double intercept() {
        return panel.mean() + intercept;
    }

    double residualDeviation() {
        return Math.sqrt(rest / degrees());
    }

    double initiativeDeviation() {
        return Math.sqrt(a) * residualDeviation();
    }

    double evaluatorDeviation() {
        return Math.sqrt(b) * residualDeviation();
    }

    /** Best linear unbiased predictions of the evaluators: who is above 0 is lenient. */
    double[] evaluators() {
        double[] sums = panel.perEvaluator(weighted);
        Arrays.setAll(sums, place -> b * sums[place]);
        return sums;
    }

    /** Best linear unbiased predictions of the initiatives. */
    double[] initiatives() {
        double[] sums = panel.perInitiative(weighted);
        Arrays.setAll(sums, place -> a * sums[place]);
        return sums;
    }

    /**
     * Standard errors of prediction of intercept + initiative (Henderson 1975): of what is predicted less what is, the
     * uncertainty of the intercept included, that of the variances not.
     *
     * @param joint by initiative, the sum of S⁻¹ over the pairs of its evaluators
     */
    double[] errors(double[] joint) {
        double[] along = panel.perInitiative(onOnes);
        double[] errors = new double[along.length];
        for (int place = 0; place < errors.length; place++) {
            double diagonal = diagonal(place);
            double own = a / diagonal + a * a * b * joint[place] / (diagonal * diagonal);
            double apart = 1 - a * along[place];
            errors[place] = residualDeviation() * Math.sqrt(own + apart * apart / ofOnes);
        }
        return errors;
    }

    /** V⁻¹ of some values. */
    double[] inverse(double[] values) {
        double[] own = withinInitiatives(values);
        if (b == 0) {
            return own;
        }
        double[] effects = panel.ofEvaluators(Conjugate.solve(this::times, near, panel.perEvaluator(own)));
        double[] left = new double[values.length];
        Arrays.setAll(left, n -> values[n] - b * effects[n]);
        return withinInitiatives(left);
    }

    /** S of some effects of evaluators. */
    private double[] times(double[] effects) {
        double[] image = panel.perEvaluator(withinInitiatives(panel.ofEvaluators(effects)));
        Arrays.setAll(image, place -> effects[place] + b * image[place]);
        return image;
    }

    /** Vᵢ⁻¹ of some values. */
    private double[] withinInitiatives(double[] values) {
        double[] sums = panel.perInitiative(values);
        double[] own = new double[values.length];
        for (int n = 0; n < own.length; n++) {
            int place = panel.initiative(n);
            own[n] = values[n] - a * sums[place] / diagonal(place);
        }
        return own;
    }
}
