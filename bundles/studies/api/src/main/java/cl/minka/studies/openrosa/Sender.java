package cl.minka.studies.openrosa;

import cl.minka.kernel.Caller;
import java.util.Objects;
import java.util.Optional;

/**
 * Who asks for forms and sends responses.
 *
 * @param caller the account; the platform itself where a device has shown its credentials
 * @param device the device that has
 * @param deviceId what the client says of itself; may be empty
 */
public record Sender(Caller caller, Optional<Device> device, String deviceId) {
    public Sender {
        Objects.requireNonNull(caller, "caller");
        Objects.requireNonNull(device, "device");
        Objects.requireNonNull(deviceId, "deviceId");
    }
}
