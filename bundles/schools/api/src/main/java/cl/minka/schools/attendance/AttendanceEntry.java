package cl.minka.schools.attendance;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What somebody says of one person in a session.
 *
 * @param who id of the enrolment, or of the person
 * @param note what should be known of it; empty for nothing
 * @param recordedAt when it happened; empty: now
 * @param base the status that who says it knew of; only of offline captures
 */
public record AttendanceEntry(
        String who,
        AttendanceStatus status,
        String note,
        Optional<Instant> recordedAt,
        Optional<AttendanceStatus> base) {
    public AttendanceEntry {
        Objects.requireNonNull(who, "who");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(note, "note");
        Objects.requireNonNull(recordedAt, "recordedAt");
        Objects.requireNonNull(base, "base");
    }
}
