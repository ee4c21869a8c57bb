package cl.minka.studies.fieldwork;

import java.time.Instant;
import java.util.Objects;

/** A unit that stood by and took the place of one that was drawn, or of an earlier replacement. */
public record Replacement(String unit, String replaced, String stratum, String recordedBy, Instant recordedAt) {
    public Replacement {
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(replaced, "replaced");
        Objects.requireNonNull(stratum, "stratum");
        Objects.requireNonNull(recordedBy, "recordedBy");
        Objects.requireNonNull(recordedAt, "recordedAt");
    }
}
