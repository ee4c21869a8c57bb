package cl.minka.studies.core.sampling;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import org.junit.Test;

public class SeededNumbersTest {
    /**
     * The vectors of Rust's {@code rand_xoshiro} 0.6 for xoshiro256**, made with the authors' C code: state 1, 2, 3, 4 gives 11520, 0,
     * 1509978240, 1215971899390074240. The state here comes from SplitMix64, whose first values for the seed 1234567 are those of
     * Rosetta Code, "Pseudo-random numbers/Splitmix64".
     */
    @Test
    public void theStateIsFilledBySplitMix64() {
        long[] state = {0x599ED017FB08FC85L, 0x2C73F08458540FA5L, 0x883EBCE5A3F27C77L, 0x3FBEF740E9177B3FL};
        assertEquals(6457827717110365317L, state[0]);
        assertEquals(3203168211198807973L, state[1]);
        long first = Long.rotateLeft(state[1] * 5, 7) * 9;
        assertEquals(first, new SeededNumbers(1234567).next());
    }

    @Test
    public void boundedNumbersAreAllReached() {
        SeededNumbers numbers = new SeededNumbers(1);
        int[] seen = new int[6];
        for (int n = 0; n < 6000; n++) {
            seen[numbers.below(6)]++;
        }
        for (int one : seen) {
            assertTrue(Integer.toString(one), one > 850 && one < 1150);
        }
        double fraction = numbers.fraction();
        assertTrue(fraction >= 0 && fraction < 1);
    }
}
