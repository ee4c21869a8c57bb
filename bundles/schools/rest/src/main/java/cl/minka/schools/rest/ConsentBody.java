package cl.minka.schools.rest;

import cl.minka.kernel.rest.Required;
import cl.minka.schools.people.Consent;
import cl.minka.schools.people.Consents;
import java.time.Instant;
import java.util.Optional;

/** What a person agreed to, or took back. */
public record ConsentBody(String purpose, String version, Consent.State state, Boolean byGuardian, Instant at) {
    Consents.Draft toDraft() {
        new Required().check("/state", state).orThrow();
        return new Consents.Draft(
                Required.text(purpose),
                Required.text(version),
                state,
                Boolean.TRUE.equals(byGuardian),
                Optional.ofNullable(at));
    }
}
