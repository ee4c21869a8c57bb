package cl.minka.studies.fieldwork;

import cl.minka.studies.fieldwork.OutcomeCode.Mode;
import java.time.Instant;
import java.util.Objects;

/**
 * What came of an attempt to ask a unit; never changed.
 *
 * @param unit of the survey's sample
 * @param attempt from 1, by unit
 * @param last whether nobody will try again
 * @param recordedBy user name
 */
public record Outcome(
        String unit,
        int attempt,
        String code,
        OutcomeGroup group,
        boolean last,
        Mode mode,
        String note,
        String recordedBy,
        Instant at,
        Instant recordedAt) {
    public Outcome {
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(group, "group");
        Objects.requireNonNull(mode, "mode");
        Objects.requireNonNull(note, "note");
        Objects.requireNonNull(recordedBy, "recordedBy");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(recordedAt, "recordedAt");
    }
}
