package cl.minka.runtime.documents;

import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;

/** A table on pages: columns as broad as their texts ask for, rows that may go on overleaf. */
final class CopyTable {
    private static final float LEADING = 1.22f;
    private static final float PAD = 3;
    private static final float FEWEST = 14;
    /** No word and no line asks for more. */
    private static final float WORD = 90;

    private static final float LINE = 230;
    private static final int MANY = 10;
    private static final Color INK = new Color(0x11, 0x11, 0x11);

    private final CopyPdf pdf;
    private final int columns;
    private final float points;
    private final float leading;
    private final CopyFont font;
    private float[] edges;

    CopyTable(CopyPdf pdf, int columns) {
        this.pdf = pdf;
        this.columns = columns;
        this.points = columns > MANY ? 7 : 8.5f;
        this.leading = points * LEADING;
        this.font = pdf.font(true);
    }

    /** A cell with its lines. */
    private record Cell(COSDictionary element, List<String> lines, CopyFont font, float x) {}

    /** @param parts rows, each followed by its cells */
    void put(List<Part> parts) throws IOException, Unfit {
        edges = edges(parts);
        COSDictionary table = pdf.tags().element(pdf.tags().document(), "Table");
        pdf.space(4);
        pdf.rule();
        boolean first = true;
        for (int i = 0; i < parts.size(); ) {
            boolean numbered = parts.get(i).number() == 1;
            int end = i + 1;
            while (end < parts.size() && parts.get(end).kind() == Part.Kind.CELL) {
                end++;
            }
            row(table, parts.subList(i + 1, end), first, numbered);
            first = false;
            i = end;
        }
        pdf.space(8);
    }

    /** Where columns begin, and where the last one ends: each as broad as its longest word, the rest by what they hold. */
    private float[] edges(List<Part> parts) throws IOException {
        float[] least = new float[columns];
        float[] ample = new float[columns];
        Arrays.fill(least, FEWEST);
        Arrays.fill(ample, FEWEST);
        int column = 0;
        for (Part part : parts) {
            if (part.kind() == Part.Kind.ROW) {
                column = 0;
            } else if (column < columns) {
                if (part.number() == 1) {
                    least[column] = Math.max(least[column], broadest(part.text(), "\\s+", WORD));
                    ample[column] = Math.max(ample[column], broadest(part.text(), "\n", LINE));
                }
                column += part.number();
            }
        }
        float room = pdf.width() - 2 * PAD * columns;
        float leastOfAll = sum(least);
        float more = sum(ample) - leastOfAll;
        float[] places = new float[columns + 1];
        for (int i = 0; i < columns; i++) {
            float share = more > 0 ? (ample[i] - least[i]) / more : least[i] / leastOfAll;
            float width = leastOfAll > room ? least[i] / leastOfAll * room : least[i] + share * (room - leastOfAll);
            places[i + 1] = places[i] + width + 2 * PAD;
        }
        return places;
    }

    private float broadest(String text, String between, float most) throws IOException {
        float broadest = 0;
        for (String piece : text.split(between)) {
            broadest = Math.max(broadest, piece.length() * points > 8 * most ? most : font.width(piece, points));
        }
        return Math.min(broadest + 1, most);
    }

    private static float sum(float[] widths) {
        float sum = 0;
        for (float width : widths) {
            sum += width;
        }
        return sum;
    }

    private void row(COSDictionary table, List<Part> parts, boolean first, boolean numbered) throws IOException, Unfit {
        List<Cell> cells = cells(pdf.tags().element(table, "TR"), parts, first, numbered);
        int most = cells.stream().mapToInt(cell -> cell.lines().size()).max().orElse(0);
        float height = most * leading + 2 * PAD;
        if (height > pdf.room() && (height <= pdf.height() || pdf.room() < 4 * leading)) {
            pdf.turn();
            pdf.rule();
        }
        int from = 0;
        while (from < most) {
            int fit = Math.min((int) ((pdf.room() - 2 * PAD) / leading), most - from);
            if (fit < 1) {
                pdf.turn();
                continue;
            }
            if (first) {
                pdf.shade(fit * leading + 2 * PAD);
            }
            for (Cell cell : cells) {
                int to = Math.min(from + fit, cell.lines().size());
                if (from < to) {
                    pdf.lines(
                            cell.element(),
                            cell.lines().subList(from, to),
                            cell.font(),
                            points,
                            leading,
                            cell.x(),
                            PAD,
                            INK);
                }
            }
            pdf.down(fit * leading + 2 * PAD);
            pdf.rule();
            from += fit;
        }
    }

    private List<Cell> cells(COSDictionary row, List<Part> parts, boolean first, boolean numbered) throws IOException {
        List<Cell> cells = new ArrayList<>();
        int column = 0;
        for (Part part : parts) {
            boolean heads = first || numbered && column == 0;
            COSDictionary element = pdf.tags().element(row, heads ? "TH" : "TD");
            if (heads) {
                CopyTags.scope(element, first ? "Column" : "Row");
            }
            int end = Math.min(column + part.number(), columns);
            CopyFont letters = pdf.font(heads);
            float width = edges[end] - edges[Math.min(column, columns)] - 2 * PAD;
            List<String> lines =
                    part.text().isEmpty() ? List.of() : letters.lines(part.text(), points, Math.max(width, points));
            cells.add(new Cell(element, lines, letters, edges[Math.min(column, columns)] + PAD));
            column = end;
        }
        return cells;
    }
}
