package cl.minka.studies.webform;

import java.util.Objects;

/**
 * A picture, a sound or a film that a form shows beside a text.
 *
 * @param kind {@code image}, {@code audio} or {@code video}
 * @param file its name among the files of the version
 * @param sha256 of its bytes, hexadecimal
 */
public record Medium(String kind, String file, String sha256) {
    public Medium {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(sha256, "sha256");
    }
}
