package cl.minka.studies.rest.openrosa;

import cl.minka.kernel.rest.Required;
import cl.minka.studies.openrosa.Device;
import java.util.Optional;

/**
 * A device to be let in.
 *
 * @param name as who works on the study calls it
 * @param interviewer who asks with it
 */
public record DeviceBody(String name, Optional<String> interviewer) {
    Device.Draft toDraft() {
        new Required().check("/name", name).orThrow();
        return new Device.Draft(name.strip(), interviewer.orElse("").strip());
    }
}
