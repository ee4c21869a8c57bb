package cl.minka.studies.core.result;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.Test;

/** What an intruder could find is enumerated, cell by cell, without the network that chose the cells. */
public class CellSuppressionTest {
    private static final long THRESHOLD = 5;
    private final CellSuppression suppression = new CellSuppression(THRESHOLD);

    @Test
    public void aSmallCellTakesTheNextSmallestWithIt() {
        assertArrayEquals(
                new boolean[] {true, false, true, false},
                suppression.line(new long[] {3, 40, 7, 0}, -1).orElseThrow());
        assertArrayEquals(
                new boolean[] {false, false},
                suppression.line(new long[] {5, 0}, -1).orElseThrow());
        assertArrayEquals(
                new boolean[] {true, true, true},
                suppression.line(new long[] {1, 2, 90}, -1).orElseThrow());
        assertTrue(suppression.line(new long[] {1, 2}, -1).isEmpty());
    }

    @Test
    public void whoDidNotAnswerNeedsNoHiding() {
        assertArrayEquals(
                new boolean[] {false, false, false},
                suppression.line(new long[] {40, 30, 2}, 2).orElseThrow());
    }

    @Test
    public void aPrimaryCellIsClosedByACycle() {
        long[][] counts = {{20, 50, 10}, {8, 19, 22}, {17, 32, 2}};
        boolean[][] hidden = suppression
                .cross(counts, new boolean[3], new boolean[3], -1, -1)
                .orElseThrow();
        assertTrue(hidden[2][2]);
        for (int line = 0; line < 3; line++) {
            int row = 0;
            int column = 0;
            for (int n = 0; n < 3; n++) {
                row += hidden[line][n] ? 1 : 0;
                column += hidden[n][line] ? 1 : 0;
            }
            assertTrue("row " + line, row != 1);
            assertTrue("column " + line, column != 1);
        }
        assertEquals(
                4, Arrays.stream(hidden).mapToInt(CellSuppressionTest::count).sum());
    }

    @Test
    public void noSmallCellCanBeToldFromWhatIsShown() {
        Random random = new Random(20270401);
        int shown = 0;
        for (int turn = 0; turn < 150; turn++) {
            long[][] counts = new long[3][3];
            for (long[] row : counts) {
                for (int n = 0; n < row.length; n++) {
                    row[n] = random.nextInt(4) == 0 ? random.nextInt(5) : random.nextInt(13);
                }
            }
            Optional<boolean[]> rows = suppression.line(sums(counts, true), -1);
            Optional<boolean[]> columns = suppression.line(sums(counts, false), -1);
            if (rows.isEmpty() || columns.isEmpty()) {
                continue;
            }
            Optional<boolean[][]> hidden = suppression.cross(counts, rows.get(), columns.get(), -1, -1);
            if (hidden.isPresent()) {
                shown++;
                audit(counts, hidden.get(), rows.get(), columns.get());
            }
        }
        assertTrue("tables that were shown: " + shown, shown > 90);
    }

    @Test
    public void theMarginsOfATableStayAsTheyAreElsewhere() {
        long[][] counts = {{30, 2}, {40, 1}};
        boolean[] columns = suppression.line(new long[] {70, 3}, -1).orElseThrow();
        boolean[][] hidden =
                suppression.cross(counts, new boolean[2], columns, -1, -1).orElseThrow();
        assertArrayEquals(new boolean[] {true, true, false}, hidden[2]);
        assertFalse(hidden[0][2] || hidden[1][2]);
    }

    /** Every table that agrees with what is shown is looked at: a small cell must be at or above the threshold in one of them. */
    private static void audit(long[][] counts, boolean[][] hidden, boolean[] rows, boolean[] columns) {
        long[][] least = new long[3][3];
        long[][] most = new long[3][3];
        for (int n = 0; n < 3; n++) {
            Arrays.fill(least[n], Long.MAX_VALUE);
            Arrays.fill(most[n], -1);
        }
        search(counts, hidden, rows, columns, new long[3][3], 0, least, most);
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                long count = counts[row][column];
                String told = Arrays.deepToString(counts) + Arrays.deepToString(hidden);
                if (!hidden[row][column]) {
                    assertFalse(told, count > 0 && count < THRESHOLD);
                } else {
                    assertTrue(told, least[row][column] < most[row][column]);
                    assertTrue(told, count >= THRESHOLD || most[row][column] >= THRESHOLD);
                }
            }
        }
    }

    private static void search(
            long[][] counts,
            boolean[][] hidden,
            boolean[] rows,
            boolean[] columns,
            long[][] guess,
            int place,
            long[][] least,
            long[][] most) {
        if (place == 9) {
            if (agrees(counts, guess, rows, columns)) {
                for (int n = 0; n < 9; n++) {
                    least[n / 3][n % 3] = Math.min(least[n / 3][n % 3], guess[n / 3][n % 3]);
                    most[n / 3][n % 3] = Math.max(most[n / 3][n % 3], guess[n / 3][n % 3]);
                }
            }
            return;
        }
        int row = place / 3;
        int column = place % 3;
        long top = hidden[row][column] ? Math.max(counts[row][column] + 6, THRESHOLD) : counts[row][column];
        long bottom = hidden[row][column] ? Math.max(0, counts[row][column] - 6) : top;
        for (long value = bottom; value <= top; value++) {
            guess[row][column] = value;
            if (column == 2 && !rows[row] && sum(guess[row]) != sum(counts[row])) {
                continue;
            }
            if (row == 2 && !columns[column] && sums(guess, false)[column] != sums(counts, false)[column]) {
                continue;
            }
            search(counts, hidden, rows, columns, guess, place + 1, least, most);
        }
    }

    private static boolean agrees(long[][] counts, long[][] guess, boolean[] rows, boolean[] columns) {
        long[] high = sums(counts, true);
        long[] wide = sums(counts, false);
        long[] highGuess = sums(guess, true);
        long[] wideGuess = sums(guess, false);
        for (int n = 0; n < 3; n++) {
            if (!rows[n] && high[n] != highGuess[n] || !columns[n] && wide[n] != wideGuess[n]) {
                return false;
            }
        }
        return sum(high) == sum(highGuess);
    }

    private static long[] sums(long[][] counts, boolean byRow) {
        long[] sums = new long[3];
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                sums[byRow ? row : column] += counts[row][column];
            }
        }
        return sums;
    }

    private static long sum(long[] values) {
        return Arrays.stream(values).sum();
    }

    private static int count(boolean[] values) {
        int count = 0;
        for (boolean value : values) {
            count += value ? 1 : 0;
        }
        return count;
    }
}
