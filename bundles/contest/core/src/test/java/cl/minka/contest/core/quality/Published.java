package cl.minka.contest.core.quality;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Published tables, and tables written in tests; an empty cell is a missing score. */
final class Published {
    private Published() {}

    /** One row a line; NaN where the cell is empty. */
    static double[][] table(String file) {
        try (InputStream in = Published.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(Published::row)
                    .toArray(double[][]::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double[] row(String line) {
        String[] cells = line.split(",", -1);
        double[] row = new double[cells.length];
        for (int n = 0; n < row.length; n++) {
            row[n] = cells[n].isEmpty() ? Double.NaN : Double.parseDouble(cells[n]);
        }
        return row;
    }

    /** A row an initiative, a column an evaluator. */
    static Ratings ratings(double[][] table) {
        List<Rating> ratings = new ArrayList<>();
        for (int row = 0; row < table.length; row++) {
            for (int column = 0; column < table[row].length; column++) {
                if (!Double.isNaN(table[row][column])) {
                    ratings.add(new Rating("i" + row, "e" + column, table[row][column]));
                }
            }
        }
        return new Ratings(ratings);
    }

    static double[][] transposed(double[][] table) {
        double[][] turned = new double[table[0].length][table.length];
        for (int row = 0; row < table.length; row++) {
            for (int column = 0; column < table[row].length; column++) {
                turned[column][row] = table[row][column];
            }
        }
        return turned;
    }
}
