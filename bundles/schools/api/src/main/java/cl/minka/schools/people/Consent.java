package cl.minka.schools.people;

import java.time.Instant;
import java.util.Objects;

/**
 * That a person agreed to something, or took it back. Never changed nor removed: the last one for a purpose counts.
 *
 * @param purpose what for, such as {@code enrolment}
 * @param version SHA-256 (hex) of the text that was shown
 * @param byGuardian whether the guardian said it
 * @param at when it was said
 */
public record Consent(
        String id, String person, String purpose, String version, State state, boolean byGuardian, Instant at) {
    public Consent {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(purpose, "purpose");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(at, "at");
    }

    /** What was said; in JSON in lower case. */
    public enum State {
        GIVEN,
        REVOKED
    }

    /** A text that people agree to. */
    public record Text(String purpose, String version, String text, Instant createdAt) {
        public Text {
            Objects.requireNonNull(purpose, "purpose");
            Objects.requireNonNull(version, "version");
            Objects.requireNonNull(text, "text");
            Objects.requireNonNull(createdAt, "createdAt");
        }
    }
}
