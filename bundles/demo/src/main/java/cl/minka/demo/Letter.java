package cl.minka.demo;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The mayor's letter that the rules ask for: a PDF of one line. */
final class Letter {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final List<Integer> offsets = new ArrayList<>();

    private Letter() {}

    static byte[] of(String line) {
        return new Letter().write(line);
    }

    private byte[] write(String line) {
        String page = "BT /F1 12 Tf 72 720 Td (" + line.replaceAll("[()\\\\]", " ") + ") Tj ET";
        print("%PDF-1.4\n");
        object("<< /Type /Catalog /Pages 2 0 R >>");
        object("<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
        object("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
                + " /Resources << /Font << /F1 5 0 R >> >> >>");
        object("<< /Length " + page.length() + " >>\nstream\n" + page + "\nendstream");
        object("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
        int table = out.size();
        print("xref\n0 " + (offsets.size() + 1) + "\n0000000000 65535 f \n");
        offsets.forEach(offset -> print("%010d 00000 n \n".formatted(offset)));
        print("trailer\n<< /Size " + (offsets.size() + 1) + " /Root 1 0 R >>\nstartxref\n" + table + "\n%%EOF\n");
        return out.toByteArray();
    }

    private void object(String content) {
        offsets.add(out.size());
        print(offsets.size() + " 0 obj\n" + content + "\nendobj\n");
    }

    private void print(String text) {
        out.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
