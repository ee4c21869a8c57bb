package cl.minka.studies.questionnaire;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A file that a version of a form needs beside it: a picture, a sound, a list of choices.
 *
 * @param name as the form writes it
 * @param kind {@code image}, {@code audio}, {@code video} or {@code file}
 * @param stored empty until somebody sends it
 */
public record FormFile(String name, String kind, Optional<Stored> stored) {
    public FormFile {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(stored, "stored");
    }

    /**
     * What was sent.
     *
     * @param since number of the version of the form that it was sent for; later ones have it too
     * @param size in bytes
     * @param md5 hexadecimal, as OpenRosa tells it
     * @param version grows each time the file is replaced
     */
    public record Stored(int since, long size, String md5, String sha256, long version, Instant storedAt) {
        public Stored {
            Objects.requireNonNull(md5, "md5");
            Objects.requireNonNull(sha256, "sha256");
            Objects.requireNonNull(storedAt, "storedAt");
        }
    }
}
