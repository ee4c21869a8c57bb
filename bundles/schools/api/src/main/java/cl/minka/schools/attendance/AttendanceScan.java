package cl.minka.schools.attendance;

import java.time.Instant;
import java.util.Objects;

/**
 * The signed sheet of a session, scanned.
 *
 * @param mediaType {@code application/pdf}, {@code image/jpeg} or {@code image/png}
 * @param size in bytes
 * @param sha256 of its bytes, hex
 */
public record AttendanceScan(String mediaType, long size, String sha256, Instant storedAt, long version) {
    public AttendanceScan {
        Objects.requireNonNull(mediaType, "mediaType");
        Objects.requireNonNull(sha256, "sha256");
        Objects.requireNonNull(storedAt, "storedAt");
    }
}
