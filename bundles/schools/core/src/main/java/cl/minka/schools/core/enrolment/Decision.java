package cl.minka.schools.core.enrolment;

import cl.minka.kernel.Fault;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.schools.core.offer.EditionEntity;
import cl.minka.schools.core.people.PersonEntity;
import cl.minka.schools.enrolment.Enrolment.State;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.persistence.EntityManager;

/** A change of state that somebody wants. */
record Decision(Enroller enroller, EditionEntity edition, EnrolmentEntity one, PersonEntity person, Instant now) {
    /** What may follow what, by who organizes; that somebody completed is told by the certificates. */
    private static final Map<State, List<State>> BY_ORGANIZER = Map.of(
            State.PENDING, List.of(State.ENROLLED, State.WAITING, State.WITHDRAWN),
            State.WAITING, List.of(State.ENROLLED, State.WITHDRAWN),
            State.ENROLLED, List.of(State.WITHDRAWN),
            State.WITHDRAWN, List.of(State.PENDING, State.ENROLLED, State.WAITING),
            State.COMPLETED, List.of());

    static Refusal refused(State from, State to) {
        return new Refusal(
                Kind.CONFLICT,
                "schools.enrolment-state",
                Map.of(
                        "from", from.name().toLowerCase(Locale.ROOT),
                        "to", to.name().toLowerCase(Locale.ROOT)));
    }

    void byOrganizer(EntityManager manager, State state, Optional<String> reason) {
        if (!BY_ORGANIZER.get(one.state()).contains(state)) {
            throw refused(one.state(), state);
        }
        if (state == State.WITHDRAWN) {
            if (one.state() == State.PENDING
                    && reason.filter(text -> !text.isBlank()).isEmpty()) {
                throw new InvalidInput(Fault.at("/reason", "kernel.required"));
            }
            one.become(state, reason, now);
            return;
        }
        requireRules(manager);
        Enroller.Turn turn = enroller.turn(manager, edition, now);
        State had = one.holdsSeat() ? state : turn.seat(SeatPlan.Taker.of(one, person), Optional.of(state));
        if (one.state() != State.WAITING) {
            one.queue(turn.next());
        }
        one.become(had, reason, now);
    }

    /** Takes a seat that is offered, or gives up. */
    void byPerson(State state, Optional<String> reason) {
        boolean gives = state == State.WITHDRAWN && one.state() != State.COMPLETED;
        boolean takes = state == State.ENROLLED && one.state() == State.WAITING;
        if (!gives && !takes) {
            throw refused(one.state(), state);
        }
        if (takes && (!one.isOffered() || !now.isBefore(Instant.ofEpochMilli(one.offeredUntil())))) {
            throw new Refusal(Kind.CONFLICT, "schools.no-offer");
        }
        if (takes && !SeatBook.isOn(edition)) {
            EnrolmentManager.requireRules(List.of(Fault.at(
                    "",
                    "schools.edition-not-open",
                    "state",
                    edition.state().name().toLowerCase(Locale.ROOT))));
        }
        one.become(state, reason, now);
    }

    private void requireRules(EntityManager manager) {
        Enroller.Facts facts = new Enroller.Facts(manager, edition, List.of(person.id()));
        boolean other = one.state() == State.WITHDRAWN && facts.isThere(person.id());
        EnrolmentManager.requireRules(new EnrolmentRules(edition, now)
                .faults(new EnrolmentRules.Ask(
                        person, one.organization(), false, true, facts.hasConsent(person.id()), other)));
    }
}
