package cl.minka.studies.fieldwork;

import cl.minka.studies.fieldwork.OutcomeCode.Mode;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What came of trying to ask a unit.
 *
 * @param code of {@link OutcomeCode}
 * @param last whether nobody will try again; a unit that stands by is used only then
 * @param mode empty: face to face
 * @param at when it was tried; empty: now
 */
public record OutcomeDraft(String code, boolean last, Optional<Mode> mode, Optional<Instant> at, String note) {
    public OutcomeDraft {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(mode, "mode");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(note, "note");
    }
}
