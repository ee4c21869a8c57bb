package cl.minka.schools.core.certificate;

import cl.minka.kernel.paper.PaperCode;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Codes of certificates: 11 random characters of Crockford's base 32 (55 bits) and one that checks them. The form is that of the codes
 * of papers, so people type them the same way.
 *
 * <p>The check makes the weighted sum of all twelve zero in the field of 32 elements, with different powers of its generator as weights.
 * So one wrong character is always found, and so are two that changed places.
 */
final class CertificateCodes {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int RANDOM = 11;

    /** x⁵ + x² + 1, which is primitive over the field of two elements. */
    private static final int POLYNOMIAL = 0b100101;

    private final RandomGenerator random;

    CertificateCodes() {
        this(new SecureRandom());
    }

    CertificateCodes(RandomGenerator random) {
        this.random = random;
    }

    /** Without hyphens. */
    String next() {
        StringBuilder code = new StringBuilder(RANDOM + 1);
        for (int i = 0; i < RANDOM; i++) {
            code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return code.append(ALPHABET.charAt(sum(code))).toString();
    }

    /** As a person types it, see {@link PaperCode#read}; empty when the last character does not fit the others. */
    static Optional<String> read(String typed) {
        return PaperCode.read(typed).map(PaperCode::value).filter(code -> sum(code) == 0);
    }

    /** In groups of four. */
    static String shown(String code) {
        return new PaperCode(code).toString();
    }

    /** Horner's rule from the left: the first character has the highest power, the last one the power 0. */
    private static int sum(CharSequence code) {
        int sum = 0;
        for (int i = 0; i < code.length(); i++) {
            sum = doubled(sum) ^ ALPHABET.indexOf(code.charAt(i));
        }
        return code.length() == RANDOM ? doubled(sum) : sum;
    }

    private static int doubled(int element) {
        int twice = element << 1;
        return twice > 31 ? twice ^ POLYNOMIAL : twice;
    }
}
