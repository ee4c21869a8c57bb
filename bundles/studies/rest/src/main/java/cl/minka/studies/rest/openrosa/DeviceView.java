package cl.minka.studies.rest.openrosa;

import cl.minka.studies.openrosa.Device;
import java.time.Instant;
import java.util.Optional;

/** A device, without its secret. */
public record DeviceView(
        String id,
        String name,
        String interviewer,
        Instant createdAt,
        Optional<Instant> usedAt,
        Optional<Instant> revokedAt) {
    static DeviceView of(Device device) {
        return new DeviceView(
                device.id(),
                device.name(),
                device.interviewer(),
                device.createdAt(),
                device.usedAt(),
                device.revokedAt());
    }
}
