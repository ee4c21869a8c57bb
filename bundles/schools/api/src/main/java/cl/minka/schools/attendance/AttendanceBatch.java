package cl.minka.schools.attendance;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * What a device recorded while it was without a connection.
 *
 * @param clientId names it within the session for ever; the same one brings the same answer
 * @param device a name that people give it, or empty
 */
public record AttendanceBatch(String clientId, Instant capturedAt, String device, List<AttendanceEntry> entries) {
    public AttendanceBatch {
        Objects.requireNonNull(clientId, "clientId");
        Objects.requireNonNull(capturedAt, "capturedAt");
        Objects.requireNonNull(device, "device");
        entries = List.copyOf(entries);
    }
}
