package cl.minka.schools.core.enrolment;

import cl.minka.kernel.jpa.RandomIds;
import cl.minka.schools.enrolment.Enrolment;
import cl.minka.schools.enrolment.Enrolment.State;
import java.time.Instant;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;

/** That a person takes part in an edition, or wants to. */
@Entity
@Table(name = "enrolment")
public class EnrolmentEntity {
    @Id
    private String id;

    private String edition;
    private String person;
    private String organization;

    @Enumerated(EnumType.STRING)
    private State state;

    private long line;

    @Column(name = "offered_until")
    private long offeredUntil;

    private String reason;

    @Column(name = "name_key")
    private String nameKey;

    @Column(name = "created_at")
    private long createdAt;

    @Column(name = "changed_at")
    private long changedAt;

    @Version
    private long version;

    protected EnrolmentEntity() {}

    EnrolmentEntity(String edition, String person, String nameKey, Instant now) {
        this.id = RandomIds.opaque();
        this.edition = edition;
        this.person = person;
        this.nameKey = nameKey;
        this.organization = "";
        this.state = State.PENDING;
        this.reason = "";
        this.createdAt = now.toEpochMilli();
        this.changedAt = now.toEpochMilli();
    }

    /** Any offer ends with it. */
    final void become(State newState, Optional<String> newReason, Instant now) {
        state = newState;
        offeredUntil = 0;
        reason = newReason.orElse("");
        changedAt = now.toEpochMilli();
    }

    final void comeFor(String newOrganization) {
        organization = newOrganization;
    }

    final void queue(long place) {
        line = place;
    }

    final long line() {
        return line;
    }

    final void offer(Instant until, Instant now) {
        offeredUntil = until.toEpochMilli();
        changedAt = now.toEpochMilli();
    }

    final void belong(String newPerson, String newNameKey) {
        person = newPerson;
        nameKey = newNameKey;
    }

    /** The offer lapsed. */
    final void lapse(long place, Instant now) {
        offeredUntil = 0;
        line = place;
        changedAt = now.toEpochMilli();
    }

    public final String id() {
        return id;
    }

    public final String edition() {
        return edition;
    }

    public final String person() {
        return person;
    }

    final String organization() {
        return organization;
    }

    public final State state() {
        return state;
    }

    final boolean isOffered() {
        return offeredUntil > 0;
    }

    final long offeredUntil() {
        return offeredUntil;
    }

    final boolean holdsSeat() {
        return state == State.ENROLLED || state == State.COMPLETED || state == State.WAITING && isOffered();
    }

    final long version() {
        return version;
    }

    final Enrolment toRecord(Optional<Integer> place) {
        return new Enrolment(
                id,
                edition,
                person,
                Optional.of(organization).filter(one -> !one.isEmpty()),
                state,
                place.filter(one -> state == State.WAITING),
                offeredUntil == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(offeredUntil)),
                Optional.of(reason).filter(one -> !one.isEmpty()),
                Instant.ofEpochMilli(createdAt),
                Instant.ofEpochMilli(changedAt),
                version);
    }
}
