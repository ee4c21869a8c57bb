package cl.minka.runtime.documents;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/** Sets the parts of an office file on pages, one below the other. */
final class CopyLayout {
    private static final float POINTS = 10.5f;
    private static final float LEADING = 14;
    private static final float[] HEADINGS = {16, 13, 11.5f};
    private static final float INDENT = 14;
    private static final float TALLEST = 360;
    private static final float POINTS_PER_DOT = 0.75f;
    private static final Color INK = new Color(0x11, 0x11, 0x11);
    private static final Color FAINT = new Color(0x55, 0x55, 0x55);

    private final CopyPdf pdf;
    private final OfficePictures pictures;
    private COSDictionary list;

    CopyLayout(CopyPdf pdf, OfficePictures pictures) {
        this.pdf = pdf;
        this.pictures = pictures;
    }

    /** @param lost how much of the original could not be taken over at all */
    void put(List<Part> parts, int lost) throws IOException, Unfit {
        boolean begins = !parts.isEmpty() && parts.get(0).kind() == Part.Kind.PAGE;
        pdf.turn(begins && parts.get(0).number() == 1);
        preface(lost);
        for (int i = begins ? 1 : 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            list = part.kind() == Part.Kind.ITEM ? list : null;
            switch (part.kind()) {
                case PAGE -> pdf.turn(part.number() == 1);
                case HEADING -> heading(part);
                case PARAGRAPH -> paragraph(element("P"), part.text(), INK);
                case ITEM -> item(part.text());
                case PICTURE -> picture(part.number());
                case TABLE -> {
                    int end = i;
                    while (parts.get(end).kind() != Part.Kind.END) {
                        end++;
                    }
                    new CopyTable(pdf, part.number()).put(parts.subList(i + 1, end));
                    i = end;
                }
                default -> throw new IllegalStateException(part.kind().name());
            }
        }
    }

    private void preface(int lost) throws IOException, Unfit {
        String what =
                lost == 0 ? "" : " " + (lost == 1 ? CopyWords.text("lost.one") : CopyWords.text("lost.many", lost));
        COSDictionary element = element("P");
        CopyFont font = pdf.font(false);
        pdf.lines(element, font.lines(CopyWords.text("copy") + what, 8, pdf.width()), font, 8, 11, 0, FAINT);
        pdf.down(3);
        pdf.rule();
        pdf.down(9);
    }

    private COSDictionary element(String type) {
        return pdf.tags().element(pdf.tags().document(), type);
    }

    private void heading(Part part) throws IOException, Unfit {
        float points = HEADINGS[part.number() - 1];
        float leading = points * 1.25f;
        CopyFont font = pdf.font(true);
        List<String> lines = font.lines(part.text(), points, pdf.width());
        if (pdf.room() < Math.min(lines.size(), 3) * leading + 3 * LEADING && !pdf.isFresh()) {
            pdf.turn();
        }
        pdf.space(8);
        flow(element("H" + part.number()), lines, font, points, leading, 0, INK);
        pdf.space(3);
    }

    private void paragraph(COSDictionary element, String text, Color ink) throws IOException, Unfit {
        CopyFont font = pdf.font(false);
        flow(element, font.lines(text, POINTS, pdf.width()), font, POINTS, LEADING, 0, ink);
        pdf.space(5);
    }

    private void item(String text) throws IOException, Unfit {
        if (list == null) {
            list = element("L");
        }
        COSDictionary item = pdf.tags().element(list, "LI");
        CopyFont font = pdf.font(false);
        if (pdf.room() < LEADING) {
            pdf.turn();
        }
        pdf.lines(pdf.tags().element(item, "Lbl"), List.of("•"), font, POINTS, LEADING, 2, 0, INK);
        COSDictionary body = pdf.tags().element(item, "LBody");
        flow(body, font.lines(text, POINTS, pdf.width() - INDENT), font, POINTS, LEADING, INDENT, INK);
        pdf.space(3);
    }

    /** Over as many pages as it takes; no line is left alone at the foot of a page. */
    private void flow(
            COSDictionary element, List<String> lines, CopyFont font, float points, float leading, float x, Color ink)
            throws IOException, Unfit {
        int from = 0;
        while (from < lines.size()) {
            int left = lines.size() - from;
            int fit = Math.min((int) (pdf.room() / leading), left);
            if (fit == 0 || fit == 1 && left > 1 && x == 0) {
                pdf.turn();
                fit = Math.min((int) (pdf.room() / leading), left);
            }
            pdf.lines(element, lines.subList(from, from + fit), font, points, leading, x, ink);
            from += fit;
        }
    }

    private void picture(int number) throws IOException, Unfit {
        Optional<BufferedImage> image = pictures.get(number);
        if (image.isEmpty()) {
            paragraph(element("P"), CopyWords.text("picture.absent", number), FAINT);
            return;
        }
        float width = image.get().getWidth() * POINTS_PER_DOT;
        float height = image.get().getHeight() * POINTS_PER_DOT;
        float scale = Math.min(1, Math.min(pdf.width() / width, TALLEST / height));
        if (pdf.room() < height * scale) {
            pdf.turn();
        }
        COSDictionary figure = element("Figure");
        figure.setString(COSName.ALT, CopyWords.text("picture", number));
        pdf.picture(figure, image.get(), width * scale, height * scale);
        pdf.space(8);
    }
}
