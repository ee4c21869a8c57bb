package cl.minka.runtime.documents;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** A PDF as a curious person looks at it: raw, with what was deflated inflated, and as text. */
final class PdfBytes {
    private static final Pattern STREAM = Pattern.compile("stream\r?\n");

    private PdfBytes() {}

    static String all(byte[] pdf) {
        String raw = new String(pdf, StandardCharsets.ISO_8859_1);
        StringBuilder all = new StringBuilder(raw);
        Matcher stream = STREAM.matcher(raw);
        while (stream.find()) {
            Inflater inflater = new Inflater();
            inflater.setInput(pdf, stream.end(), pdf.length - stream.end());
            byte[] some = new byte[8192];
            try {
                for (int read = inflater.inflate(some); read > 0; read = inflater.inflate(some)) {
                    String text = new String(some, 0, read, StandardCharsets.ISO_8859_1);
                    all.append(text).append(text.replace("\0", ""));
                }
            } catch (DataFormatException e) {
                all.append('\n');
            } finally {
                inflater.end();
            }
        }
        return all.toString();
    }

    static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
