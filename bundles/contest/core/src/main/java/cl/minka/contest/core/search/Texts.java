package cl.minka.contest.core.search;

import java.math.BigDecimal;

/** Compares what is in memory as the conditions on columns do. */
final class Texts {
    private Texts() {}

    /** @param whole whether the text must be equal rather than hold what is wanted */
    static boolean matches(String folded, Operand.Text wanted, boolean whole) {
        if (wanted.glob()) {
            return glob(folded, wanted.folded());
        }
        return whole ? folded.equals(wanted.folded()) : folded.contains(wanted.folded());
    }

    static boolean within(double figure, Operator operator, Operand.Numbers wanted) {
        double low = wanted.low().map(BigDecimal::doubleValue).orElse(Double.NEGATIVE_INFINITY);
        double high = wanted.high().map(BigDecimal::doubleValue).orElse(Double.POSITIVE_INFINITY);
        return switch (operator) {
            case LESS -> figure < low;
            case AT_MOST -> figure <= high;
            case MORE -> figure > high;
            case AT_LEAST -> figure >= low;
            default -> figure >= low && figure <= high;
        };
    }

    /** Whether the whole text fits a pattern in which an asterisk stands for anything. */
    static boolean glob(String text, String pattern) {
        String[] parts = pattern.split("\\*", -1);
        if (parts.length == 1) {
            return text.equals(pattern);
        }
        String last = parts[parts.length - 1];
        if (!text.startsWith(parts[0])) {
            return false;
        }
        int at = parts[0].length();
        for (int i = 1; i < parts.length - 1; i++) {
            int found = text.indexOf(parts[i], at);
            if (found < 0) {
                return false;
            }
            at = found + parts[i].length();
        }
        return text.length() - last.length() >= at && text.endsWith(last);
    }
}
