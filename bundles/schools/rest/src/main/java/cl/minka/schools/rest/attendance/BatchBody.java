package cl.minka.schools.rest.attendance;

import cl.minka.kernel.rest.Required;
import cl.minka.schools.attendance.AttendanceBatch;
import java.time.Instant;
import java.util.List;

/** What a device recorded while it was without a connection; the client id names it within the session. */
public record BatchBody(String clientId, Instant capturedAt, String device, List<AttendanceBody.EntryBody> entries) {
    AttendanceBatch toBatch() {
        new Required()
                .check("/clientId", clientId)
                .check("/capturedAt", capturedAt)
                .orThrow();
        return new AttendanceBatch(
                Required.text(clientId), capturedAt, Required.text(device), AttendanceBody.EntryBody.all(entries));
    }
}
