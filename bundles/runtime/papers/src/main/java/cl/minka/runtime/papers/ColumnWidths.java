package cl.minka.runtime.papers;

import cl.minka.kernel.paper.Block;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * How wide the columns of a table are: each as its longest word needs, and what is left goes to those with longer texts.
 * The library's own way breaks words of a column beside long texts.
 */
final class ColumnWidths {
    private static final int LONGEST_WORD = 16;
    private static final int LONGEST_TEXT = 200;
    /** Widths are counted in characters of the table's typeface; what the cell has around its text is as wide as so many. */
    private static final double AROUND = 2.3;
    /** Headers are bold, which makes their words so much wider. */
    private static final double BOLD = 1.15;
    /** As many characters as fit beside each other on a page. */
    private static final double PAGE = 98;

    private ColumnWidths() {}

    /** In the order of the columns, as CSS; together 100 %. */
    static List<String> of(Block.Table table) {
        int count = table.columns().size();
        double[] widths = new double[count];
        double[] wishes = new double[count];
        for (int at = 0; at < count; at++) {
            Block.Column column = table.columns().get(at);
            List<String> texts = texts(table, at);
            double word = Math.max(
                    BOLD * longestWord(column.header()),
                    texts.stream().mapToInt(ColumnWidths::longestWord).max().orElse(1));
            int text = texts.stream().mapToInt(String::length).max().orElse(1);
            widths[at] = Math.min(word, LONGEST_WORD) + AROUND;
            wishes[at] = column.figures() ? 0 : Math.max(0, Math.min(text, LONGEST_TEXT) - word);
        }
        return shares(widths, wishes);
    }

    private static int longestWord(String text) {
        return Arrays.stream(text.split("\\s+")).mapToInt(String::length).max().orElse(1);
    }

    private static List<String> texts(Block.Table table, int at) {
        List<String> texts = new ArrayList<>(List.of(table.columns().get(at).header()));
        table.rows().forEach(row -> texts.add(row.get(at)));
        return texts;
    }

    private static List<String> shares(double[] widths, double[] wishes) {
        double left = Math.max(0, PAGE - Arrays.stream(widths).sum());
        double wished = Arrays.stream(wishes).sum();
        double[] all = new double[widths.length];
        for (int at = 0; at < all.length; at++) {
            all[at] = widths[at] + (wished > 0 ? left * wishes[at] / wished : 0);
        }
        double total = Arrays.stream(all).sum();
        return Arrays.stream(all)
                .mapToObj(width -> String.format(Locale.ROOT, "width: %.2f%%", 100 * width / total))
                .toList();
    }
}
