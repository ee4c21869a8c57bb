package cl.minka.kernel.jpa;

import java.math.BigDecimal;

/** A number as ECMAScript's {@code Number::toString} prints it (ECMA-262, 6.1.6.1.20), which RFC 8785 prescribes. */
final class EcmaNumber {
    private EcmaNumber() {}

    static String of(double value) {
        return of(shortest(value));
    }

    static String of(BigDecimal value) {
        if (value.signum() == 0) {
            return "0";
        }
        BigDecimal number = value.stripTrailingZeros();
        String digits = number.unscaledValue().abs().toString();
        int point = digits.length() - number.scale();
        return (number.signum() < 0 ? "-" : "") + format(digits, point);
    }

    private static BigDecimal shortest(double value) {
        BigDecimal exact = new BigDecimal(value);
        for (int precision = 1; precision < 17; precision++) {
            BigDecimal rounded = exact.round(new java.math.MathContext(precision));
            if (rounded.doubleValue() == value) {
                return rounded;
            }
        }
        return exact.round(new java.math.MathContext(17));
    }

    private static String format(String digits, int point) {
        if (point > 21 || point <= -6) {
            String mantissa = digits.length() == 1 ? digits : digits.charAt(0) + "." + digits.substring(1);
            return mantissa + "e" + (point > 0 ? "+" : "-") + Math.abs(point - 1);
        }
        if (point <= 0) {
            return "0." + "0".repeat(-point) + digits;
        }
        return point >= digits.length()
                ? digits + "0".repeat(point - digits.length())
                : digits.substring(0, point) + "." + digits.substring(point);
    }
}
