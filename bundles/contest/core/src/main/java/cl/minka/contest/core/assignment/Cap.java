package cl.minka.contest.core.assignment;

import java.math.BigDecimal;
import java.math.BigInteger;

/** How certain a pair may be at most, as a fraction of whole numbers: so many of so many units. */
record Cap(int share, int units) {
    /** Any pair may be certain. */
    static final Cap NONE = new Cap(1, 1);

    /** Smaller probabilities can not be asked for. */
    static final BigDecimal SMALLEST = new BigDecimal("0.001");

    private static final int MOST_UNITS = 1_000;

    /** The greatest fraction with few units that is not above a probability. */
    static Cap atMost(BigDecimal probability) {
        Cap best = new Cap(0, 1);
        for (int units = 1; units <= MOST_UNITS; units++) {
            int share = probability
                    .multiply(BigDecimal.valueOf(units))
                    .toBigInteger()
                    .min(BigInteger.valueOf(units))
                    .intValue();
            if ((long) share * best.units > (long) best.share * units) {
                best = new Cap(share, units);
            }
        }
        return best;
    }

    double value() {
        return (double) share / units;
    }

    /** How many evaluators an initiative must be able to have, to be given so many. */
    int fewest(int demand) {
        return (int) Math.min(Integer.MAX_VALUE / 4, ((long) demand * units + share - 1) / share);
    }
}
