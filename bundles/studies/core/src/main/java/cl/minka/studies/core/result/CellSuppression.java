package cl.minka.studies.core.result;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Which cells of a table of counts are not shown, so that nobody learns from the others, from the margins and from the rule itself that
 * a cell is below the threshold (but not empty).
 *
 * <p>A cell below the threshold is hidden, and then others, until with all that is shown each such cell may still be as large as the
 * threshold. In two dimensions that largest value is the size of a flow through the hidden cells (Cox 1995, <i>Network models for
 * complementary cell suppression</i>), which is computed exactly; the cells to hide are chosen by the cheapest path, one after another.
 */
final class CellSuppression {
    private final long threshold;

    CellSuppression(long threshold) {
        this.threshold = threshold;
    }

    boolean isSmall(long count) {
        return count > 0 && count < threshold;
    }

    /**
     * For cells of which the sum is shown.
     *
     * @param exempt the place of a cell that tells nothing of anybody, such as who did not answer; -1 for none
     * @return empty when the sum is below the threshold itself
     */
    Optional<boolean[]> line(long[] counts, int exempt) {
        long sum = Arrays.stream(counts).sum();
        if (isSmall(sum)) {
            return Optional.empty();
        }
        boolean[] hidden = new boolean[counts.length];
        long covered = 0;
        int number = 0;
        for (int n = 0; n < counts.length; n++) {
            if (n != exempt && isSmall(counts[n])) {
                hidden[n] = true;
                covered += counts[n];
                number++;
            }
        }
        if (number == 0) {
            return Optional.of(hidden);
        }
        int[] others = IntStream.range(0, counts.length)
                .filter(n -> !hidden[n] && counts[n] > 0)
                .boxed()
                .sorted(Comparator.comparingLong(n -> counts[n]))
                .mapToInt(n -> n)
                .toArray();
        for (int n = 0; n < others.length && (number < 2 || covered < threshold); n++) {
            hidden[others[n]] = true;
            covered += counts[others[n]];
            number++;
        }
        return Optional.of(hidden);
    }

    /**
     * For a table whose margins are shown as they are in tables of their own.
     *
     * @param counts by row and column, without margins
     * @param rows which of the margins of rows are hidden
     * @param columns the same of columns
     * @param exemptRow a row that tells nothing of anybody; -1 for none
     * @param exemptColumn the same of a column
     * @return by row and column, the margins last; empty when the table can not be shown
     */
    Optional<boolean[][]> cross(long[][] counts, boolean[] rows, boolean[] columns, int exemptRow, int exemptColumn) {
        SuppressedTable table = new SuppressedTable(counts, rows, columns);
        int height = counts.length;
        int width = columns.length;
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                if (row != exemptRow && column != exemptColumn && isSmall(counts[row][column])) {
                    table.hide(row, column);
                }
            }
        }
        for (int row = 0; row <= height; row++) {
            for (int column = 0; column <= width; column++) {
                boolean told = row == exemptRow || column == exemptColumn || row == height && column == width;
                if (!told
                        && table.isHidden(row, column)
                        && isSmall(table.count(row, column))
                        && !table.protect(row, column, threshold)) {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(table.hidden());
    }
}
