package cl.minka.contest.core.persistence;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Figures as arguments of what people are told; who tells it writes them as the reader's language does. Whole ones are
 * integers, so that they are the same again when read back from JSON.
 */
public final class Figures {
    private static final int PLACES = 6;
    private static final int DIGITS = 9;

    private Figures() {}

    /** A figure that was computed: six decimals at the most, so that what differs does not look the same. */
    public static Number of(BigDecimal figure) {
        return exact(figure.setScale(PLACES, RoundingMode.HALF_EVEN));
    }

    /** A figure that somebody wrote, such as a limit. */
    public static Number exact(BigDecimal figure) {
        BigDecimal plain = figure.stripTrailingZeros();
        if (plain.scale() > 0 || plain.precision() - (long) plain.scale() > DIGITS) {
            return plain;
        }
        return plain.intValueExact();
    }

    /** The same as text in any language, such as the values of a tie. */
    public static String text(BigDecimal figure) {
        return figure.setScale(PLACES, RoundingMode.HALF_EVEN)
                .stripTrailingZeros()
                .toPlainString();
    }
}
