package cl.minka.transfer.mentoring;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.Test;

public final class PairingTest {
    private static final long MOST = 1_000_000;

    /**
     * The published example of SciPy's {@code linear_sum_assignment}: costs 4 1 3, 2 0 5, 3 2 2; the first row gets the second
     * column, the second the first, the third the third, at a cost of 5.
     */
    @Test
    public void solvesThePublishedAssignment() {
        long[][] costs = {{4, 1, 3}, {2, 0, 5}, {3, 2, 2}};
        long[][] worths = new long[3][3];
        for (int r = 0; r < 3; r++) {
            for (int m = 0; m < 3; m++) {
                worths[r][m] = 10 - costs[r][m];
            }
        }
        boolean[][] pairs = Pairing.of(worths, 10, new int[] {1, 1, 1}, 1);
        assertArrayEquals(new boolean[] {false, true, false}, pairs[0]);
        assertArrayEquals(new boolean[] {true, false, false}, pairs[1]);
        assertArrayEquals(new boolean[] {false, false, true}, pairs[2]);
    }

    /** Where the better pair would leave somebody alone, nobody is left alone. */
    @Test
    public void servingAllComesBeforeServingWell() {
        long[][] worths = {{1000, 10}, {900, -1}};
        boolean[][] pairs = Pairing.of(worths, MOST, new int[] {1, 1}, 1);
        assertArrayEquals(new boolean[] {false, true}, pairs[0]);
        assertArrayEquals(new boolean[] {true, false}, pairs[1]);
    }

    @Test
    public void whoFitsBestHasThePlaceWhereTheyAreScarce() {
        boolean[][] pairs = Pairing.of(new long[][] {{5}, {9}, {7}}, MOST, new int[] {2}, 1);
        assertArrayEquals(new boolean[][] {{false}, {true}, {true}}, pairs);
    }

    /** All pairings are tried: most receivers with a first mentor, then with a second, then the highest worth. */
    @Test
    public void noPairingIsBetterThanTheOneFound() {
        Random random = new Random(11);
        for (int trial = 0; trial < 3000; trial++) {
            int receivers = 1 + random.nextInt(4);
            int mentors = 1 + random.nextInt(3);
            int each = 1 + random.nextInt(3);
            int[] room = random.ints(mentors, 0, 4).toArray();
            long[][] worths = new long[receivers][mentors];
            int span = random.nextBoolean() ? 4 : 1000;
            for (long[] row : worths) {
                Arrays.setAll(row, m -> random.nextInt(4) == 0 ? -1 : random.nextInt(span));
            }
            boolean[][] pairs = Pairing.of(worths, MOST, room, each);
            long[] found = value(worths, pairs, room, each);
            assertTrue("a rule is broken in trial " + trial, found.length > 0);
            assertArrayEquals("trial " + trial, best(worths, room, each), found);
        }
    }

    @Test
    public void moreRoomNeverServesFewer() {
        Random random = new Random(12);
        for (int trial = 0; trial < 200; trial++) {
            long[][] worths = new long[12][5];
            for (long[] row : worths) {
                Arrays.setAll(row, m -> random.nextInt(3) == 0 ? -1 : random.nextInt(100));
            }
            int[] room = random.ints(5, 0, 4).toArray();
            int before = pairs(Pairing.of(worths, MOST, room, 1));
            room[random.nextInt(5)]++;
            assertTrue(pairs(Pairing.of(worths, MOST, room, 1)) >= before);
        }
    }

    /** Where all are alike, paths have ties everywhere; the work must not grow for it. */
    @Test(timeout = 60_000)
    public void manyAlikeAreNoTrouble() {
        int n = MentoringStrategy.MOST;
        long[][] worths = new long[n][n];
        int[] room = new int[n];
        Arrays.setAll(room, m -> m < n / 2 ? 1 : 8);
        assertEquals(3 * n, pairs(Pairing.of(worths, MOST, room, Choices.MOST_MENTORS)));
    }

    @Test
    public void theLargestThatIsAdmittedStaysWithinWholeNumbers() {
        int n = MentoringStrategy.MOST;
        Random random = new Random(13);
        long[][] worths = new long[n][20];
        for (long[] row : worths) {
            Arrays.setAll(row, m -> random.nextInt((int) MOST));
        }
        int[] room = new int[20];
        Arrays.fill(room, 8);
        assertEquals(160, pairs(Pairing.of(worths, MOST, room, Choices.MOST_MENTORS)));
    }

    private static int pairs(boolean[][] pairs) {
        int count = 0;
        for (boolean[] row : pairs) {
            for (boolean one : row) {
                count += one ? 1 : 0;
            }
        }
        return count;
    }

    private static long[] best(long[][] worths, int[] room, int each) {
        int cells = worths.length * room.length;
        long[] best = new long[each + 1];
        for (int chosen = 0; chosen < 1 << cells; chosen++) {
            boolean[][] pairs = new boolean[worths.length][room.length];
            for (int cell = 0; cell < cells; cell++) {
                pairs[cell / room.length][cell % room.length] = (chosen >> cell & 1) == 1;
            }
            long[] value = value(worths, pairs, room, each);
            if (value.length > 0 && Arrays.compare(value, best) > 0) {
                best = value;
            }
        }
        return best;
    }

    /** How many have at least one, two … mentors, and the worth of all; empty where a rule is broken. */
    private static long[] value(long[][] worths, boolean[][] pairs, int[] room, int each) {
        int[] left = room.clone();
        long[] value = new long[each + 1];
        for (int r = 0; r < pairs.length; r++) {
            int has = 0;
            for (int m = 0; m < left.length; m++) {
                if (pairs[r][m]) {
                    if (worths[r][m] < 0 || --left[m] < 0 || ++has > each) {
                        return new long[0];
                    }
                    value[has - 1]++;
                    value[each] += worths[r][m];
                }
            }
        }
        return value;
    }
}
