package cl.minka.practices.core.book;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The style sheets: what all forms share, and what each has of its own. */
enum Style {
    PRINT("book.css", "book-print.css"),
    PAGE("book.css", "book-page.css"),
    READER("book.css", "book-reader.css"),
    SHEET("book.css", "sheet-print.css"),
    SLIDES("book.css", "slides-print.css"),
    SLIDES_PAGE("book.css", "book-page.css", "slides-page.css");

    private final String css;

    Style(String... files) {
        StringBuilder all = new StringBuilder();
        for (String file : files) {
            all.append(read(file));
        }
        css = all.toString();
    }

    String css() {
        return css;
    }

    private static String read(String file) {
        try (InputStream in = Style.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
