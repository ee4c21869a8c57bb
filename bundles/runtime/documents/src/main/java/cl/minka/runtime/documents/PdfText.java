package cl.minka.runtime.documents;

import java.awt.geom.Area;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** The text of all pages in one piece, with the place of each character on its page. */
final class PdfText extends PDFTextStripper {
    private final StringBuilder text = new StringBuilder();
    private final List<Glyph> glyphs = new ArrayList<>();

    private final boolean placed;

    private PdfText(boolean visualOrder, boolean placed) {
        this.placed = placed;
        setSortByPosition(visualOrder);
        setShouldSeparateByBeads(false);
    }

    /** Where a character stands, in points from the upper left corner of the page as it is shown. */
    private record Glyph(int page, Rectangle2D box) {}

    /** @param visualOrder from the top down and left to right; otherwise as the file has it */
    static PdfText of(PDDocument document, boolean visualOrder, Limits limits) throws IOException, Unfit {
        return read(new PdfText(visualOrder, false), document, limits);
    }

    /** The same, to ask it for {@link #boxes}: it takes much more memory. */
    static PdfText placed(PDDocument document, boolean visualOrder, Limits limits) throws IOException, Unfit {
        return read(new PdfText(visualOrder, true), document, limits);
    }

    private static PdfText read(PdfText text, PDDocument document, Limits limits) throws IOException, Unfit {
        text.writeText(document, Writer.nullWriter());
        limits.checkTime();
        return text;
    }

    static PdfText ofPage(PDDocument document, int page, Limits limits) throws IOException, Unfit {
        PdfText text = new PdfText(false, false);
        text.setStartPage(page);
        text.setEndPage(page);
        return read(text, document, limits);
    }

    String text() {
        return text.toString();
    }

    /** What is to be blacked out, by number of the page from 1. */
    void boxes(List<String> phrases, Map<Integer, Area> boxes) {
        FoldedText folded = new FoldedText(text());
        for (String phrase : phrases) {
            for (FoldedText.Place place : folded.find(phrase)) {
                for (int i = place.start(); i < place.end(); i++) {
                    Glyph glyph = glyphs.get(i);
                    if (glyph != null) {
                        boxes.computeIfAbsent(glyph.page(), page -> new Area()).add(new Area(glyph.box()));
                    }
                }
            }
        }
    }

    /** Where phrases stand, whatever the order in which the text is read. */
    static Map<Integer, Area> boxes(List<PdfText> texts, List<String> phrases) {
        Map<Integer, Area> boxes = new HashMap<>();
        texts.forEach(text -> text.boxes(phrases, boxes));
        return boxes;
    }

    @Override
    protected void writeString(String word, List<TextPosition> positions) {
        for (TextPosition position : positions) {
            String unicode = position.getUnicode();
            Glyph glyph = placed ? new Glyph(getCurrentPageNo(), box(position)) : null;
            for (int i = 0; i < unicode.length(); i++) {
                add(unicode.charAt(i), glyph);
            }
        }
    }

    /** Ample: what reaches above or below the line is covered too. */
    private static Rectangle2D box(TextPosition position) {
        if (position.getDir() != 0) {
            double side = 1.3 * Math.max(position.getFontSizeInPt(), position.getWidthDirAdj());
            return new Rectangle2D.Double(position.getX() - side, position.getY() - side, 2 * side, 2 * side);
        }
        double height = Math.max(position.getHeight(), position.getFontSizeInPt() * 0.8);
        double width = Math.max(position.getWidth(), 1);
        return new Rectangle2D.Double(position.getX() - 1, position.getY() - height * 1.15, width + 2, height * 1.5);
    }

    @Override
    protected void writeWordSeparator() {
        add(' ', null);
    }

    @Override
    protected void writeLineSeparator() {
        add('\n', null);
    }

    @Override
    protected void writePageEnd() throws IOException {
        add('\n', null);
        if (text.length() > Limits.TEXT) {
            throw new IOException("too much text");
        }
    }

    private void add(char c, Glyph glyph) {
        text.append(c);
        if (placed) {
            glyphs.add(glyph);
        }
    }
}
