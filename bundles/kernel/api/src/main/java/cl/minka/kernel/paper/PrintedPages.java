package cl.minka.kernel.paper;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * Pages to print, as one document of XHTML with its own style sheet. No element may name anything outside: pictures are asked of
 * {@code pictures} by the value of their {@code src}, scripts do not run. Headings h1 to h6 become bookmarks. Fonts that are there:
 * {@code Liberation} (Liberation Sans, regular and bold), which is the usual one.
 *
 * @param xhtml well-formed, with {@code lang}, {@code title} and {@code alt} of pictures
 * @param title for the metadata
 * @param description one sentence for the metadata
 * @param issuer the body that answers for it; never a person
 * @param issued when what it tells became so; not when it is printed
 */
public record PrintedPages(
        String xhtml,
        Pictures pictures,
        Locale language,
        String title,
        String description,
        String issuer,
        Instant issued) {
    public PrintedPages {
        Objects.requireNonNull(xhtml, "xhtml");
        Objects.requireNonNull(pictures, "pictures");
        Objects.requireNonNull(language, "language");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(description, "description");
        Objects.requireNonNull(issuer, "issuer");
        Objects.requireNonNull(issued, "issued");
    }

    /** Where the pictures are: PNG or JPEG. */
    @FunctionalInterface
    public interface Pictures {
        /** The bytes of a picture, read once; empty when there is no such picture. */
        Optional<InputStream> open(String name) throws IOException;

        /** Pages without pictures. */
        static Pictures none() {
            return name -> Optional.empty();
        }
    }
}
