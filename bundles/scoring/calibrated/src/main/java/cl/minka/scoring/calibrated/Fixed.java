package cl.minka.scoring.calibrated;

import java.util.Arrays;

/**
 * The additive model by least squares, y = initiative + evaluator + error, with effects as unknown numbers: where the
 * search for the variances starts, and the whole answer where it fits without error. Initiatives are eliminated.
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
        double[] values = panel.centred();
        double[] evaluators = evaluators(panel, values);
        double[] errors = values.clone();
        for (int n = 0; n < errors.length; n++) {
            errors[n] -= evaluators[panel.evaluator(n)];
        }
        double[] initiatives = panel.means(errors);
        double rest = 0;
        for (int n = 0; n < errors.length; n++) {
            double error = errors[n] - initiatives[panel.initiative(n)];
            rest += error * error;
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

    /** Variances over that of the error, without what the error adds to those of the effects: about those of the search. */
    double initiativeRatio() {
        double noise = 0;
        double[] own = ownNoise();
        for (int place = 0; place < initiatives.length; place++) {
            double count = panel.count(place);
            noise += 1 / count;
            for (int n = panel.from(place); n < panel.from(place + 1); n++) {
                noise += own[panel.evaluator(n)] / (count * count);
            }
        }
        return Math.max(initiativeVariance() / residualVariance() - noise / initiatives.length, 0);
    }

    double evaluatorRatio() {
        double noise = Arrays.stream(ownNoise()).average().orElse(0);
        return Math.max(evaluatorVariance() / residualVariance() - noise, 0);
    }

    /** By evaluator, what the error adds to the variance of the effect if the other evaluators were known. */
    private double[] ownNoise() {
        double[] noise = new double[evaluators.length];
        for (int n = 0; n < panel.size(); n++) {
            noise[panel.evaluator(n)] += 1 - 1.0 / panel.count(panel.initiative(n));
        }
        Arrays.setAll(noise, place -> 1 / Math.max(noise[place], 0.5));
        return noise;
    }

    private static double[] evaluators(Panel panel, double[] values) {
        int[] loads = panel.loads();
        return Conjugate.solve(
                effects -> panel.perEvaluator(apart(panel, panel.ofEvaluators(effects))),
                rest -> {
                    double[] scaled = rest.clone();
                    Arrays.setAll(scaled, place -> rest[place] / loads[place]);
                    return scaled;
                },
                panel.perEvaluator(apart(panel, values)));
    }

    /** Values less the mean of their initiative. */
    private static double[] apart(Panel panel, double[] values) {
        double[] means = panel.means(values);
        double[] apart = values.clone();
        for (int n = 0; n < apart.length; n++) {
            apart[n] -= means[panel.initiative(n)];
        }
        return apart;
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
