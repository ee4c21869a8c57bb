package cl.minka.schools.attendance;

import java.util.List;
import java.util.Objects;

/**
 * What became of a batch.
 *
 * @param recorded entries that changed what is stored
 * @param unchanged entries that say what is stored already
 * @param conflicts what another capture says otherwise: nothing of it was stored
 * @param unknown who does not stand on the sheet
 */
public record AttendanceOutcome(
        String clientId, int recorded, int unchanged, List<Conflict> conflicts, List<String> unknown) {
    public AttendanceOutcome {
        Objects.requireNonNull(clientId, "clientId");
        conflicts = List.copyOf(conflicts);
        unknown = List.copyOf(unknown);
    }

    /** Two captures that do not agree. */
    public record Conflict(String id, String enrolment, AttendanceStatus stored, AttendanceStatus offered) {
        public Conflict {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(enrolment, "enrolment");
            Objects.requireNonNull(stored, "stored");
            Objects.requireNonNull(offered, "offered");
        }
    }
}
