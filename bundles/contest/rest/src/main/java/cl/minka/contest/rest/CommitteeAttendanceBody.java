package cl.minka.contest.rest;

import cl.minka.kernel.rest.Required;
import java.util.Optional;

/** Whether a member is present. */
public record CommitteeAttendanceBody(Optional<Boolean> present) {
    boolean isPresent() {
        new Required().check("/present", present).orThrow();
        return present.orElseThrow();
    }
}
