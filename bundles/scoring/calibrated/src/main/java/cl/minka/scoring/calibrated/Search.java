package cl.minka.scoring.calibrated;

/**
 * The ratios θ at which a panel is most likely, by Newton's method with differences for derivatives and a step that is
 * halved until it helps; it ends with a step of a millionth, after which the error is a thousandth of that. The deviance depends on θ² only: a ratio of 0 is the middle of a symmetric valley and no edge.
 */
final class Search {
    private static final int MOST_STEPS = 60;
    private static final double LEAST = 1e-3;
    private static final double MOST = 1e3;
    private static final double CLOSE = 1e-6;

    private final Panel panel;
    private final boolean reml;
    private Mixed best;
    private double[] at;
    private int steps;
    private boolean converged;

    Search(Panel panel, boolean reml, double initiatives, double evaluators) {
        this.panel = panel;
        this.reml = reml;
        this.at = new double[] {within(initiatives), within(evaluators)};
        this.best = at(at[0], at[1]);
    }

    private static double within(double ratio) {
        return Double.isFinite(ratio) ? Math.max(0.1, Math.min(MOST / 10, ratio)) : 1;
    }

    Search run() {
        while (!converged && steps < MOST_STEPS) {
            steps++;
            double[] step = step();
            double part = 1;
            Mixed next = at(at[0] + step[0], at[1] + step[1]);
            while (next.deviance() > best.deviance() && part > 1e-9) {
                part /= 2;
                next = at(at[0] + part * step[0], at[1] + part * step[1]);
            }
            boolean better = next.deviance() <= best.deviance();
            converged = !better || Math.hypot(step[0], step[1]) * part < CLOSE * (1 + Math.hypot(at[0], at[1]));
            if (better) {
                at = new double[] {bounded(at[0] + part * step[0]), bounded(at[1] + part * step[1])};
                best = next;
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

    /** Towards the bottom of the parabola; straight down where the valley bends the other way. */
    private double[] step() {
        double one = Math.max(LEAST, 1e-3 * at[0]);
        double two = Math.max(LEAST, 1e-3 * at[1]);
        double middle = best.deviance();
        double up = at(at[0] + one, at[1]).deviance();
        double down = at(at[0] - one, at[1]).deviance();
        double right = at(at[0], at[1] + two).deviance();
        double left = at(at[0], at[1] - two).deviance();
        double corner = at(at[0] + one, at[1] + two).deviance();
        double[] slope = {(up - down) / (2 * one), (right - left) / (2 * two)};
        double ofOne = (up - 2 * middle + down) / (one * one);
        double ofTwo = (right - 2 * middle + left) / (two * two);
        double both = (corner - up - right + middle) / (one * two);
        double determinant = ofOne * ofTwo - both * both;
        if (ofOne > 0 && determinant > 0) {
            return new double[] {
                limited((both * slope[1] - ofTwo * slope[0]) / determinant, at[0]),
                limited((both * slope[0] - ofOne * slope[1]) / determinant, at[1])
            };
        }
        double length = Math.max(Math.hypot(slope[0], slope[1]), Double.MIN_NORMAL);
        return new double[] {-slope[0] / length * (0.1 + at[0] / 2), -slope[1] / length * (0.1 + at[1] / 2)};
    }

    private static double limited(double step, double from) {
        double most = 1 + 2 * from;
        return Math.max(-most, Math.min(most, step));
    }

    private static double bounded(double ratio) {
        return Math.min(MOST, Math.abs(ratio));
    }

    private Mixed at(double initiatives, double evaluators) {
        return new Mixed(panel, reml, bounded(initiatives), bounded(evaluators));
    }
}
