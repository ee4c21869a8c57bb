package cl.minka.assistance.funding;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What was said of an application; never changed.
 *
 * @param number within its application, from 1
 * @param pesos granted or accounted for, in Chilean pesos
 */
public record Remark(int number, Kind kind, String text, Optional<Long> pesos, String author, Instant at) {
    public Remark {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(pesos, "pesos");
        Objects.requireNonNull(author, "author");
        Objects.requireNonNull(at, "at");
    }

    /** What it is. */
    public enum Kind {
        /** By who grants: something to mend. */
        OBSERVATION,
        /** What was answered to it. */
        ANSWER,
        /** What was granted, or refused. */
        OUTCOME,
        /** What was spent of it. */
        RENDITION,
        /** It came from one state to another. */
        MOVE
    }
}
