package cl.minka.schools.attendance;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * One change of somebody's status in a session; never changed nor removed.
 *
 * @param recordedAt when it happened, as who recorded it said
 * @param storedAt when the platform learnt of it
 * @param recordedBy user name; empty also where the account is gone
 * @param batch client id of the offline batch that brought it
 * @param reason of who settled a conflict by it
 */
public record AttendanceRecord(
        String id,
        String enrolment,
        String person,
        AttendanceStatus before,
        AttendanceStatus status,
        AttendanceSource source,
        String note,
        Instant recordedAt,
        Instant storedAt,
        Optional<String> recordedBy,
        Optional<String> batch,
        Optional<String> reason) {
    public AttendanceRecord {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(enrolment, "enrolment");
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(note, "note");
        Objects.requireNonNull(recordedAt, "recordedAt");
        Objects.requireNonNull(storedAt, "storedAt");
        Objects.requireNonNull(recordedBy, "recordedBy");
        Objects.requireNonNull(batch, "batch");
        Objects.requireNonNull(reason, "reason");
    }
}
