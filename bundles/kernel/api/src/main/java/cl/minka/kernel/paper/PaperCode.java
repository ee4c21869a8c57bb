package cl.minka.kernel.paper;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The code that stands on a paper: 12 characters of Crockford's base 32 (60 bits; no I, L, O, U).
 *
 * @param value without separators, upper case
 */
public record PaperCode(String value) {
    /** Crockford's alphabet (https://www.crockford.com/base32.html), least value first. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LENGTH = 12;
    private static final int BITS = 5;
    private static final Pattern FORM = Pattern.compile("[0-9A-HJKMNP-TV-Z]{12}");

    public PaperCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("no code of a paper");
        }
    }

    /** Of the lowest 60 bits. */
    public static PaperCode of(long bits) {
        StringBuilder code = new StringBuilder(LENGTH);
        for (int at = LENGTH - 1; at >= 0; at--) {
            code.append(ALPHABET.charAt((int) (bits >>> (at * BITS)) & 31));
        }
        return new PaperCode(code.toString());
    }

    /** As a person types it: either case, with or without hyphens and spaces, O for 0, I or L for 1. */
    public static Optional<PaperCode> read(String typed) {
        String plain = typed.replaceAll("[- ]", "")
                .toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return FORM.matcher(plain).matches() ? Optional.of(new PaperCode(plain)) : Optional.empty();
    }

    /** In groups of four: {@code 4F7K-09QX-T2MB}. */
    @Override
    public String toString() {
        return value.substring(0, 4) + '-' + value.substring(4, 8) + '-' + value.substring(8);
    }
}
