package cl.minka.kernel.jpa;

import java.security.SecureRandom;

/** Ids that tell nothing. */
public final class RandomIds {
    private static final String BASE32 = "abcdefghijklmnopqrstuvwxyz234567";
    private static final String LEGIBLE = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final SecureRandom RANDOM = new SecureRandom();

    private RandomIds() {}

    /** 80 bits as 16 characters {@code a}–{@code z}, {@code 2}–{@code 7}. */
    public static String opaque() {
        return of(BASE32, 16);
    }

    /** Six characters that are not mistaken for each other: {@code K7QF2M}. */
    public static String code() {
        return of(LEGIBLE, 6);
    }

    private static String of(String alphabet, int length) {
        StringBuilder id = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            id.append(alphabet.charAt(RANDOM.nextInt(alphabet.length())));
        }
        return id.toString();
    }
}
