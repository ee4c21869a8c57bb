package cl.minka.schools.enrolment;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * That a person takes part in an edition, or wants to.
 *
 * @param person id
 * @param organization id of the organization that the person comes for
 * @param place in the waiting list, from 1; only while waiting
 * @param offeredUntil when an offered seat goes to the next
 * @param reason of a withdrawal or a refusal
 */
public record Enrolment(
        String id,
        String edition,
        String person,
        Optional<String> organization,
        State state,
        Optional<Integer> place,
        Optional<Instant> offeredUntil,
        Optional<String> reason,
        Instant createdAt,
        Instant changedAt,
        long version) {
    public Enrolment {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(edition, "edition");
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(organization, "organization");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(offeredUntil, "offeredUntil");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(createdAt, "createdAt");
        Objects.requireNonNull(changedAt, "changedAt");
    }

    /** How far it is; in JSON in lower case. */
    public enum State {
        /** Asked for; a person must decide. */
        PENDING,
        /** Has a seat. */
        ENROLLED,
        /** Waits for a seat, or has been offered one ({@link Enrolment#offeredUntil()}). */
        WAITING,
        /** Has given the seat or the place up, or was refused. */
        WITHDRAWN,
        /** Has done all that the certificate asks for. */
        COMPLETED
    }
}
