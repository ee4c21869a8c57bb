package cl.minka.studies.core.sampling;

/**
 * Random numbers that are the same on every machine and in every version: xoshiro256** 1.0 (Blackman and Vigna 2018), its state filled from
 * the seed by SplitMix64.
 */
public final class SeededNumbers {
    private static final double UNIT = 0x1.0p-53;

    private final long[] state = new long[4];

    public SeededNumbers(long seed) {
        long next = seed;
        for (int i = 0; i < state.length; i++) {
            next += 0x9E3779B97F4A7C15L;
            state[i] = mixed(next);
        }
    }

    private static long mixed(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** 64 bits. */
    public long next() {
        long result = Long.rotateLeft(state[1] * 5, 7) * 9;
        long shifted = state[1] << 17;
        state[2] ^= state[0];
        state[3] ^= state[1];
        state[1] ^= state[2];
        state[0] ^= state[3];
        state[2] ^= shifted;
        state[3] = Long.rotateLeft(state[3], 45);
        return result;
    }

    /** From 0 to below 1, a multiple of 2^-53. */
    public double fraction() {
        return (next() >>> 11) * UNIT;
    }

    /** From 0 to below the bound, each as likely: the remainder of the upper 63 bits, again while these are in the incomplete last round. */
    public int below(int bound) {
        if (bound <= 0) {
            throw new IllegalArgumentException("bound");
        }
        long bits = next() >>> 1;
        long value = bits % bound;
        while (bits - value > Long.MAX_VALUE - bound + 1) {
            bits = next() >>> 1;
            value = bits % bound;
        }
        return (int) value;
    }
}
