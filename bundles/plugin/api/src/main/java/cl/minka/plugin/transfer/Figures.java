package cl.minka.plugin.transfer;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers in texts as they are written in Chile, whatever the locale: {@code 1.234,5}. */
public final class Figures {
    private static final int GROUP = 3;

    private Figures() {}

    /** A finite number rounded to at most so many decimals, without zeros at the end. */
    public static String of(double value, int decimals) {
        BigDecimal rounded = BigDecimal.valueOf(value)
                .setScale(decimals, RoundingMode.HALF_EVEN)
                .stripTrailingZeros();
        String plain = rounded.abs().toPlainString();
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        StringBuilder text = new StringBuilder(rounded.signum() < 0 ? "-" : "");
        for (int n = 0; n < whole.length(); n++) {
            if (n > 0 && (whole.length() - n) % GROUP == 0) {
                text.append('.');
            }
            text.append(whole.charAt(n));
        }
        return point < 0
                ? text.toString()
                : text.append(',').append(plain, point + 1, plain.length()).toString();
    }
}
