package cl.minka.itests.scenario.crawl;

import cl.minka.itests.scenario.Reply;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** All the texts of an answer by where they stand: headers, body, cursors and tokens, what is in archives and papers. */
public final class Unpacked {
    private static final Pattern CURSOR = Pattern.compile("\"next\"\\s*:\\s*\"([A-Za-z0-9_=+/-]+)\"");
    private static final Pattern TOKEN = Pattern.compile("[\\w-]+\\.[\\w-]+\\.[\\w-]+\\s*");
    private static final int DEEPEST = 3;

    private final Map<String, String> texts = new LinkedHashMap<>();

    private Unpacked() {}

    public static Map<String, String> of(Reply reply) {
        Map<String, String> texts = new LinkedHashMap<>(headers(reply));
        texts.putAll(body(reply));
        return texts;
    }

    public static Map<String, String> headers(Reply reply) {
        Unpacked unpacked = new Unpacked();
        reply.answer()
                .response()
                .headers()
                .map()
                .forEach((name, values) -> unpacked.add("header " + name, String.join("\n", values)));
        return unpacked.texts;
    }

    public static Map<String, String> body(Reply reply) {
        Unpacked unpacked = new Unpacked();
        unpacked.open("body", reply.bytes(), 0);
        return unpacked.texts;
    }

    /** Without accents and capitals, so that no way of writing hides a word. */
    public static String folded(String text) {
        if (text.chars().allMatch(one -> one < 128)) {
            return text.toLowerCase(Locale.ROOT);
        }
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT);
    }

    private void open(String where, byte[] content, int depth) {
        String raw = new String(content, StandardCharsets.UTF_8);
        add(where, raw);
        if (raw.startsWith("%PDF")) {
            paper(where, content);
        } else if (raw.startsWith("PK") && depth < DEEPEST) {
            archive(where, content, depth);
        } else if (TOKEN.matcher(raw).matches()) {
            add(where + " token", decoded(raw.split("\\.")[0]) + decoded(raw.split("\\.")[1]));
        } else {
            for (Matcher cursor = CURSOR.matcher(raw); cursor.find(); ) {
                add(where + " cursor", decoded(cursor.group(1)));
            }
        }
    }

    private static String decoded(String cursor) {
        try {
            return new String(
                    Base64.getUrlDecoder().decode(cursor.replace('+', '-').replace('/', '_')), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return cursor;
        }
    }

    /** By its directory, as spreadsheets do: what was streamed does not say its sizes before. */
    private void archive(String where, byte[] content, int depth) {
        try {
            Path file = Files.createTempFile("respuesta", ".zip");
            try {
                Files.write(file, content);
                try (ZipFile zip = new ZipFile(file.toFile())) {
                    for (ZipEntry entry : Collections.list(zip.entries())) {
                        add(where + " archive", entry.getName() + " " + entry.getComment());
                        open(
                                where + "/" + entry.getName(),
                                zip.getInputStream(entry).readAllBytes(),
                                depth + 1);
                    }
                }
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void paper(String where, byte[] content) {
        try (PDDocument document = Loader.loadPDF(content)) {
            add(where + " text", new PDFTextStripper().getText(document));
            add(
                    where + " properties",
                    document.getDocumentInformation().getCOSObject().toString());
            if (document.getDocumentCatalog().getMetadata() != null) {
                add(
                        where + " XMP",
                        new String(document.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            add(where + " unreadable", e.getMessage());
        }
    }

    private void add(String where, String text) {
        String folded = folded(text);
        texts.merge(where, folded, (one, other) -> one + "\n" + other);
        if (folded.contains("%")) {
            try {
                texts.merge(
                        where, folded(URLDecoder.decode(text, StandardCharsets.UTF_8)), (one, other) -> one + other);
            } catch (IllegalArgumentException e) {
                texts.putIfAbsent(where, folded);
            }
        }
    }
}
