package cl.minka.schools.attendance;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Two captures of one person in one session that do not agree; what is stored stays until a person settles it.
 *
 * @param stored what was on record, by {@code storedSource}
 * @param offered what came afterwards, by {@code offeredSource}
 * @param batch client id of the batch that offered it; empty for a self check-in
 * @param settlement empty while it is open
 */
public record AttendanceConflict(
        String id,
        String enrolment,
        String person,
        String name,
        AttendanceStatus stored,
        AttendanceSource storedSource,
        AttendanceStatus offered,
        AttendanceSource offeredSource,
        Optional<String> batch,
        String device,
        String note,
        Instant capturedAt,
        Instant openedAt,
        Optional<String> offeredBy,
        Optional<Settlement> settlement) {
    public AttendanceConflict {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(enrolment, "enrolment");
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(stored, "stored");
        Objects.requireNonNull(storedSource, "storedSource");
        Objects.requireNonNull(offered, "offered");
        Objects.requireNonNull(offeredSource, "offeredSource");
        Objects.requireNonNull(batch, "batch");
        Objects.requireNonNull(device, "device");
        Objects.requireNonNull(note, "note");
        Objects.requireNonNull(capturedAt, "capturedAt");
        Objects.requireNonNull(openedAt, "openedAt");
        Objects.requireNonNull(offeredBy, "offeredBy");
        Objects.requireNonNull(settlement, "settlement");
    }

    /** What a person decided. */
    public record Settlement(AttendanceStatus status, String reason, Instant settledAt, Optional<String> settledBy) {
        public Settlement {
            Objects.requireNonNull(status, "status");
            Objects.requireNonNull(reason, "reason");
            Objects.requireNonNull(settledAt, "settledAt");
            Objects.requireNonNull(settledBy, "settledBy");
        }
    }
}
