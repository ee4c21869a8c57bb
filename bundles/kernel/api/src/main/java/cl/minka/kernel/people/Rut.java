package cl.minka.kernel.people;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The national identity and tax number. The check digit is modulo 11: digits from right to left times 2, 3, 4, 5, 6, 7
 * repeating; 11 − (sum mod 11), where 11 is 0 and 10 is K. Whether it is of a person can not be told from it.
 *
 * @param number 1 to 99,999,999
 * @param checkDigit 0 to 9 or K
 */
public record Rut(int number, char checkDigit) {
    private static final Pattern PLAIN = Pattern.compile("0*([1-9][0-9]{0,7})-?([0-9K])");
    private static final Pattern DOTTED = Pattern.compile("0*([1-9][0-9]{0,2}(?:\\.[0-9]{3}){1,2})-([0-9K])");

    public Rut {
        if (number < 1 || number > 99_999_999 || checkDigit != checkDigitOf(number)) {
            throw new IllegalArgumentException("not a RUT");
        }
    }

    /** Reads {@code 12.345.678-5}, {@code 12345678-5} or {@code 123456785}; empty when it is not a valid number. */
    public static Optional<Rut> parse(String text) {
        String trimmed = text.strip().toUpperCase(java.util.Locale.ROOT);
        for (Pattern form : new Pattern[] {DOTTED, PLAIN}) {
            Matcher matcher = form.matcher(trimmed);
            if (matcher.matches()) {
                int number = Integer.parseInt(matcher.group(1).replace(".", ""));
                char digit = matcher.group(2).charAt(0);
                return number <= 99_999_999 && digit == checkDigitOf(number)
                        ? Optional.of(new Rut(number, digit))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** The check digit that belongs to a number. */
    public static char checkDigitOf(int number) {
        int sum = 0;
        int factor = 2;
        for (int rest = number; rest > 0; rest /= 10) {
            sum += rest % 10 * factor;
            factor = factor == 7 ? 2 : factor + 1;
        }
        int digit = 11 - sum % 11;
        return digit == 11 ? '0' : digit == 10 ? 'K' : (char) ('0' + digit);
    }

    /** As stored: digits and check digit, {@code 12345678-5}. */
    public String plain() {
        return number + "-" + checkDigit;
    }

    /** As people write it: {@code 12.345.678-5}. */
    public String formatted() {
        return String.format(java.util.Locale.ROOT, "%,d", number).replace(',', '.') + "-" + checkDigit;
    }

    /** Nothing that could end in a log. */
    @Override
    public String toString() {
        return "Rut[…]";
    }
}
