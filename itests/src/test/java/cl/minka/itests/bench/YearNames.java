package cl.minka.itests.bench;

import java.util.Random;

/** Plainly invented people: names of syllables, and RUN from 44.444.444-4 on. */
final class YearNames {
    private static final String[] GIVEN =
            "Ana Luis Eva Juan Rosa Pedro Marta Diego Elena Hugo Inés Raúl Sara Iván Nora Tito".split(" ");
    private static final String[] SYLLABLES =
            "ba lo mi tur fen ga ro sul pe nin da vor ti kem lu ran so bel qui mos".split(" ");
    private static final int FIRST_RUN = 44_444_444;
    private static final int MODULUS = 11;

    private YearNames() {}

    /** The same for the same number, and of nobody else. */
    static String name(int number) {
        Random random = new Random(number * 31L + 7);
        return GIVEN[number % GIVEN.length] + " " + family(random, number) + " " + family(random, number / 7);
    }

    private static String family(Random random, int number) {
        String name = SYLLABLES[random.nextInt(SYLLABLES.length)]
                + SYLLABLES[number % SYLLABLES.length]
                + SYLLABLES[random.nextInt(SYLLABLES.length)];
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    /** With the check digit of modulus 11. */
    static String rut(int number) {
        int run = FIRST_RUN + number;
        int sum = 0;
        int factor = 2;
        for (int rest = run; rest > 0; rest /= 10) {
            sum += rest % 10 * factor;
            factor = factor == 7 ? 2 : factor + 1;
        }
        int digit = MODULUS - sum % MODULUS;
        return run + "-" + (digit == MODULUS ? "0" : digit == MODULUS - 1 ? "K" : Integer.toString(digit));
    }
}
