package cl.minka.runtime.documents;

import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** One style of the typeface of copies, of which a copy has the letters that it uses. */
final class CopyFont {
    /** For a character that the typeface has not. */
    private static final int UNKNOWN = '#';

    private final TrueTypeFont file;
    private final CmapLookup glyphs;
    private final PDFont font;
    private final Map<Integer, Float> widths = new HashMap<>();

    /** @param style of Liberation Sans (SIL Open Font License 1.1) */
    CopyFont(PDDocument document, String style) throws IOException {
        try (InputStream in = CopyFont.class.getResourceAsStream("/liberation/LiberationSans-" + style + ".ttf")) {
            file = new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
        }
        file.setEnableGsub(false);
        glyphs = file.getUnicodeCmapLookup();
        font = PDType0Font.load(document, file, true);
    }

    PDFont font() {
        return font;
    }

    /** The text as this typeface can show it. */
    String printable(String text) {
        StringBuilder printable = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(point -> {
            int type = Character.getType(point);
            if (point == '\n') {
                printable.append('\n');
            } else if (Character.isWhitespace(point) || Character.isSpaceChar(point) || type == Character.CONTROL) {
                printable.append(' ');
            } else if (type != Character.FORMAT) {
                printable.appendCodePoint(glyphs.getGlyphId(point) == 0 ? UNKNOWN : point);
            }
        });
        return printable.toString();
    }

    /** In points. */
    float width(String text, float size) throws IOException {
        float width = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            width += width(text.codePointAt(i));
        }
        return width * size;
    }

    private float width(int point) throws IOException {
        Float known = widths.get(point);
        if (known == null) {
            known = (float) file.getAdvanceWidth(glyphs.getGlyphId(point)) / file.getUnitsPerEm();
            widths.put(point, known);
        }
        return known;
    }

    /** Lines that are not broader than a width, broken at spaces if there are any. */
    List<String> lines(String text, float size, float broadest) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line : printable(text).split("\n")) {
            wrap(line.strip(), broadest / size, lines);
        }
        return lines;
    }

    private void wrap(String line, float broadest, List<String> lines) throws IOException {
        int start = 0;
        int space = -1;
        float width = 0;
        for (int i = 0; i < line.length(); i += Character.charCount(line.codePointAt(i))) {
            float one = width(line.codePointAt(i));
            if (line.charAt(i) == ' ') {
                space = i;
            } else if (width + one > broadest && i > start) {
                int end = space > start ? space : i;
                lines.add(line.substring(start, end).strip());
                start = space > start ? space + 1 : i;
                width = width(line.substring(start, i), 1);
                space = -1;
            }
            width += one;
        }
        lines.add(line.substring(start).strip());
    }
}
