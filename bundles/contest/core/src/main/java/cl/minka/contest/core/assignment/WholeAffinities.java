package cl.minka.contest.core.assignment;

/**
 * Turns affinities into whole numbers, so that the solver adds and compares without rounding: exactly when they have few
 * enough decimals, else to the finest unit that can not overflow (about 13 digits of the greatest).
 */
final class WholeAffinities {
    private static final int MOST_DECIMALS = 9;

    private final double factor;
    private final long greatest;
    private final boolean exact;

    /** @param limit the greatest whole number that may come out */
    WholeAffinities(PairingProblem problem, long limit) {
        double extreme = 0;
        for (PairingProblem.Affinities row : problem.affinities()) {
            for (double value : row.values()) {
                extreme = Math.max(extreme, Math.abs(value));
            }
        }
        factor = factor(problem, extreme, limit);
        greatest = Math.max(1, of(extreme));
        exact = isExact(problem, factor);
    }

    long of(double affinity) {
        return Math.round(affinity * factor);
    }

    /** The greatest magnitude among them. */
    long greatest() {
        return greatest;
    }

    /** By what an affinity is multiplied. */
    double factor() {
        return factor;
    }

    /** Whether no affinity was rounded. */
    boolean isExact() {
        return exact;
    }

    private static double factor(PairingProblem problem, double extreme, long limit) {
        double power = 1;
        for (int decimals = 0; decimals <= MOST_DECIMALS; decimals++, power *= 10) {
            if (extreme * power <= Math.min(limit, 1L << 51) && isExact(problem, power)) {
                return power;
            }
        }
        return extreme == 0 ? 1 : Math.min(1e290, limit / 2 / extreme);
    }

    private static boolean isExact(PairingProblem problem, double power) {
        for (PairingProblem.Affinities row : problem.affinities()) {
            for (double value : row.values()) {
                if (Math.round(value * power) / power != value) {
                    return false;
                }
            }
        }
        return true;
    }
}
