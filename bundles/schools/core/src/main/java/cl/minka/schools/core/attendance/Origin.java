package cl.minka.schools.core.attendance;

import cl.minka.kernel.Caller;
import cl.minka.schools.attendance.AttendanceSource;
import java.time.Instant;

/**
 * Where a status comes from.
 *
 * @param batch client id, or empty
 * @param reason of a settlement, or empty
 */
record Origin(
        AttendanceSource source, long account, Instant recordedAt, Instant storedAt, String batch, String reason) {
    static Origin of(AttendanceSource source, Caller caller, Instant recordedAt, Instant now) {
        return new Origin(source, caller.account(), recordedAt, now, "", "");
    }

    /** What was said of another enrolment of the same person. */
    static Origin of(AttendanceEntity row, Instant now) {
        return new Origin(row.source(), row.account(), row.recordedAt(), now, "", "");
    }

    Origin batch(String clientId) {
        return new Origin(source, account, recordedAt, storedAt, clientId, reason);
    }

    Origin reason(String text) {
        return new Origin(source, account, recordedAt, storedAt, batch, text);
    }

    Origin at(Instant other) {
        return new Origin(source, account, other, storedAt, batch, reason);
    }
}
