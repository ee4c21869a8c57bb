package cl.minka.kernel.paper;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * What stands on a paper, without its form. The same paper is always rendered to the same bytes.
 *
 * @param title names the paper, as its first heading and in its metadata; not blank
 * @param description one sentence for the metadata; nothing that only some readers of the paper may know
 * @param language of all its texts
 * @param issuer the body that answers for it; never a person, since it stands in the metadata
 * @param issued when what it tells became so; not when it is printed
 * @param body from top to bottom
 */
public record Paper(
        String title, String description, Locale language, String issuer, Instant issued, List<Block> body) {
    public Paper {
        if (title.isBlank()) {
            throw new IllegalArgumentException("a paper without a title");
        }
        Objects.requireNonNull(description, "description");
        Objects.requireNonNull(language, "language");
        Objects.requireNonNull(issuer, "issuer");
        Objects.requireNonNull(issued, "issued");
        body = List.copyOf(body);
    }
}
