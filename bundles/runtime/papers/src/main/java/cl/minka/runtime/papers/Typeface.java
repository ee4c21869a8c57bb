package cl.minka.runtime.papers;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.awt.Font;
import java.awt.FontFormatException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The one typeface of all papers, in its styles; embedded in every file as far as it is used. */
final class Typeface {
    private static final String FAMILY = "Liberation";
    private static final int REGULAR = 400;
    private static final int BOLD = 700;
    private static final float DRAWN = 9;

    private final List<Style> styles;

    private Typeface(List<Style> styles) {
        this.styles = List.copyOf(styles);
    }

    /** Liberation Sans, with the metrics of Arial (SIL Open Font License 1.1). */
    static Typeface liberation() {
        return new Typeface(List.of(
                new Style(read("Regular"), REGULAR, FontStyle.NORMAL),
                new Style(read("Bold"), BOLD, FontStyle.NORMAL)));
    }

    /**
     * For drawings, in the size of their texts.
     *
     * @param style {@code Regular} or {@code Bold}
     */
    static Font drawn(String style) {
        try (InputStream in = new ByteArrayInputStream(read(style))) {
            return Font.createFont(Font.TRUETYPE_FONT, in).deriveFont(DRAWN);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException(e);
        }
    }

    void addTo(PdfRendererBuilder builder) {
        for (Style style : styles) {
            builder.useFont(() -> new ByteArrayInputStream(style.file), FAMILY, style.weight, style.slant, true);
        }
    }

    private static byte[] read(String style) {
        String name = "/liberation/LiberationSans-" + style + ".ttf";
        try (InputStream in = Typeface.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the bundle has no " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Style {
        private final byte[] file;
        private final int weight;
        private final FontStyle slant;

        Style(byte[] file, int weight, FontStyle slant) {
            this.file = file;
            this.weight = weight;
            this.slant = slant;
        }
    }
}
