package cl.minka.contest.rest;

import cl.minka.contest.ContestStatus;
import cl.minka.kernel.rest.Required;
import java.util.Optional;

/** Where a contest should go. */
public record TransitionBody(ContestStatus to, Optional<String> reason) {
    ContestStatus target() {
        new Required().check("/to", to).orThrow();
        return to;
    }
}
