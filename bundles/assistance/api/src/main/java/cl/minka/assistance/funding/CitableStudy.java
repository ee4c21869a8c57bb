package cl.minka.assistance.funding;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** A published study that an application may cite, with the numbers of its waves. */
public record CitableStudy(String id, String title, String organization, Instant publishedAt, List<Integer> waves) {
    public CitableStudy {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(organization, "organization");
        Objects.requireNonNull(publishedAt, "publishedAt");
        waves = List.copyOf(waves);
    }
}
