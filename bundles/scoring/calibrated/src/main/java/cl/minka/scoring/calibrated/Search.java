package cl.minka.scoring.calibrated;

/**
 * The variances at which a panel is most likely, by Newton's method with exact derivatives and a step that is halved until
 * it helps. The unknowns are the ratios θ = √a and √b of deviations: the deviance depends on θ² only, so that a ratio of 0
 * is the middle of a symmetric valley and no edge. It ends with a step of a few millionths, after which the error is about
 * the square of that; of very big panels, which cost most and start nearest, with one of a few ten-thousandths.
 */
final class Search {
    private static final int MOST_STEPS = 60;
    private static final double MOST = 1e3;
    private static final double CLOSE = 1e-5;
    private static final double CLOSE_OF_BIG = 2e-4;
    private static final int BIG = 1_000;

    private final Panel panel;
    private final boolean reml;
    private final double close;
    private double[] at;
    private Inverse inverse;
    private Mixed best;
    private double deviance;
    private double[] joint;
    private int steps;
    private boolean converged;

    Search(Panel panel, boolean reml, double initiatives, double evaluators) {
        this.panel = panel;
        this.reml = reml;
        this.close = panel.evaluators() > BIG ? CLOSE_OF_BIG : CLOSE;
        go(within(initiatives), within(evaluators));
    }

    private static double within(double ratio) {
        return Double.isFinite(ratio) ? Math.max(0.1, Math.min(MOST / 10, ratio)) : 1;
    }

    Search run() {
        while (!converged && steps < MOST_STEPS) {
            steps++;
            Slope slope = new Slope(panel, best, inverse);
            joint = slope.joint();
            double[] step = step(slope);
            converged = Math.hypot(step[0], step[1]) < close * (1 + Math.hypot(at[0], at[1]));
            if (converged) {
                at = new double[] {bounded(at[0] + step[0]), bounded(at[1] + step[1])};
                best = mixed(at[0], at[1], inverse);
            } else {
                converged = !descend(step);
            }
        }
        return this;
    }

    boolean hasConverged() {
        return converged;
    }

    Mixed best() {
        return best;
    }

    /** Those of prediction, by initiative. S⁻¹ is that of before the last step, which it does not feel. */
    double[] errors() {
        return best.errors(joint);
    }

    /** Whether some part of the step leads to where the panel is more likely; if so it goes there. */
    private boolean descend(double[] step) {
        double[] from = at;
        Inverse fromInverse = inverse;
        Mixed fromBest = best;
        double before = deviance;
        for (double part = 1; part > 1e-9; part /= 2) {
            go(from[0] + part * step[0], from[1] + part * step[1]);
            if (deviance < before) {
                return true;
            }
        }
        at = from;
        inverse = fromInverse;
        best = fromBest;
        deviance = before;
        return false;
    }

    private void go(double initiatives, double evaluators) {
        at = new double[] {bounded(initiatives), bounded(evaluators)};
        inverse = Inverse.of(Mixed.complement(panel, at[0] * at[0], at[1] * at[1]), panel.evaluators());
        best = mixed(at[0], at[1], inverse);
        deviance = best.deviance(inverse.logDeterminant());
    }

    private Mixed mixed(double initiatives, double evaluators, Inverse near) {
        return new Mixed(panel, reml, initiatives * initiatives, evaluators * evaluators, near::times);
    }

    /** Towards the bottom of the parabola; straight down where the valley bends the other way. */
    private double[] step(Slope slope) {
        double[] down = {2 * at[0] * slope.gradient()[0], 2 * at[1] * slope.gradient()[1]};
        double one = 4 * at[0] * at[0] * slope.curvature()[0][0] + 2 * slope.gradient()[0];
        double two = 4 * at[1] * at[1] * slope.curvature()[1][1] + 2 * slope.gradient()[1];
        double both = 4 * at[0] * at[1] * slope.curvature()[0][1];
        double determinant = one * two - both * both;
        if (one > 0 && determinant > 0) {
            return new double[] {
                limited((both * down[1] - two * down[0]) / determinant, at[0]),
                limited((both * down[0] - one * down[1]) / determinant, at[1])
            };
        }
        double length = Math.max(Math.hypot(down[0], down[1]), Double.MIN_NORMAL);
        return new double[] {-down[0] / length * (0.1 + at[0] / 2), -down[1] / length * (0.1 + at[1] / 2)};
    }

    private static double limited(double step, double from) {
        double most = 1 + 2 * from;
        return Math.max(-most, Math.min(most, step));
    }

    private static double bounded(double ratio) {
        return Math.min(MOST, Math.abs(ratio));
    }
}
