package cl.minka.schools.rest.attendance;

import cl.minka.kernel.rest.Required;
import cl.minka.schools.attendance.AttendanceStatus;

/** What a person decides of a conflict, and why. */
public record SettlementBody(AttendanceStatus status, String reason) {
    AttendanceStatus requireStatus() {
        new Required().check("/status", status).orThrow();
        return status;
    }
}
