package cl.minka.practices.event;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Somebody's registration.
 *
 * @param person who comes; all empty once the data were erased
 * @param account whether it is linked to an account
 * @param offeredUntil when an offered seat goes to the next
 * @param code what the badge says; checks its holder in
 * @param certified when a certificate was issued
 */
public record Registration(
        String id,
        String event,
        RegistrationDraft person,
        boolean account,
        RegistrationState state,
        Optional<Instant> offeredUntil,
        String code,
        boolean walkIn,
        Optional<Instant> certified,
        boolean answered,
        Instant createdAt,
        Instant changedAt,
        long version) {
    public Registration {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(event, "event");
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(offeredUntil, "offeredUntil");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(certified, "certified");
        Objects.requireNonNull(createdAt, "createdAt");
        Objects.requireNonNull(changedAt, "changedAt");
    }
}
