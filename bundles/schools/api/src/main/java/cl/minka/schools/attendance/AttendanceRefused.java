package cl.minka.schools.attendance;

import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import java.util.Map;

/** What is asked of the attendance can not be done. */
public final class AttendanceRefused extends Refusal {
    private static final long serialVersionUID = 1L;

    private AttendanceRefused(Kind kind, String key, Map<String, Object> arguments) {
        super(kind, key, arguments);
    }

    public static AttendanceRefused noSession() {
        return new AttendanceRefused(Kind.NOT_FOUND, "schools.session-not-found", Map.of());
    }

    public static AttendanceRefused noConflict() {
        return new AttendanceRefused(Kind.NOT_FOUND, "schools.attendance-conflict-not-found", Map.of());
    }

    public static AttendanceRefused noScan() {
        return new AttendanceRefused(Kind.NOT_FOUND, "schools.scan-not-found", Map.of());
    }

    /** The caller has no seat in the edition. */
    public static AttendanceRefused noSeat() {
        return new AttendanceRefused(Kind.NOT_FOUND, "schools.not-taking-part", Map.of());
    }

    /** The edition is a draft or was cancelled. */
    public static AttendanceRefused notTakingPlace(String state) {
        return new AttendanceRefused(Kind.CONFLICT, "schools.edition-not-held", Map.of("state", state));
    }

    /** Somebody came or went since the sheet was printed. */
    public static AttendanceRefused otherSheet(String present) {
        return new AttendanceRefused(Kind.CONFLICT, "schools.sheet-changed", Map.of("sheet", present));
    }

    /** The client id names another batch. */
    public static AttendanceRefused otherBatch() {
        return new AttendanceRefused(Kind.KEY_REUSED, "schools.batch-differs", Map.of());
    }

    public static AttendanceRefused settled() {
        return new AttendanceRefused(Kind.CONFLICT, "schools.conflict-settled", Map.of());
    }

    public static AttendanceRefused noCheckInNow() {
        return new AttendanceRefused(Kind.CONFLICT, "schools.no-check-in-now", Map.of());
    }

    public static AttendanceRefused wrongCode() {
        return new AttendanceRefused(Kind.CONFLICT, "schools.wrong-check-in-code", Map.of());
    }

    public static AttendanceRefused scanType() {
        return new AttendanceRefused(Kind.UNSUPPORTED_TYPE, "schools.scan-type", Map.of());
    }

    public static AttendanceRefused scanTooLarge(long most) {
        return new AttendanceRefused(Kind.TOO_LARGE, "schools.scan-too-large", Map.of("most", most));
    }
}
