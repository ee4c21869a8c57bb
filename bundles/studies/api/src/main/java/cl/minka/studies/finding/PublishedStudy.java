package cl.minka.studies.finding;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * A study that may be cited.
 *
 * @param organization whose it is
 * @param waves their numbers, in order
 */
public record PublishedStudy(String id, String title, String organization, Instant publishedAt, List<Integer> waves) {
    public PublishedStudy {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(organization, "organization");
        Objects.requireNonNull(publishedAt, "publishedAt");
        waves = List.copyOf(waves);
    }
}
