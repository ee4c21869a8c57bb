package cl.minka.contest.core.selection;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Figures as people are told them: six decimals at the most, so that what differs does not look the same. */
final class Figures {
    private Figures() {}

    static String text(BigDecimal figure) {
        return figure.setScale(6, RoundingMode.HALF_EVEN).stripTrailingZeros().toPlainString();
    }
}
