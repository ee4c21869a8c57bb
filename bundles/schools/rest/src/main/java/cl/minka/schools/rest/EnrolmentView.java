package cl.minka.schools.rest;

import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.TableShape;
import cl.minka.schools.enrolment.Enrolment;
import cl.minka.schools.enrolment.Participant;
import java.time.Instant;
import java.util.Optional;

/** That a person takes part in an edition, or wants to. */
public record EnrolmentView(
        String id,
        String edition,
        String person,
        String name,
        Optional<String> organization,
        Enrolment.State state,
        Optional<Integer> place,
        Optional<Instant> offeredUntil,
        Optional<String> reason,
        boolean erased,
        Instant createdAt,
        Instant changedAt) {
    static final TableShape<Participant> TABLE = TableShape.<Participant>named("enrolments")
            .column("id", one -> one.enrolment().id())
            .column("person", one -> one.enrolment().person())
            .column("name", one -> one.person().name())
            .column("organization", one -> one.enrolment().organization())
            .column("municipality", one -> one.person().municipality())
            .column("sex", one -> one.person().sex())
            .column("state", one -> one.enrolment().state())
            .column("place", one -> one.enrolment().place())
            .column("offeredUntil", one -> one.enrolment().offeredUntil())
            .column("reason", one -> one.enrolment().reason())
            .column("createdAt", one -> one.enrolment().createdAt());

    static EnrolmentView of(Participant one) {
        Enrolment enrolment = one.enrolment();
        return new EnrolmentView(
                enrolment.id(),
                enrolment.edition(),
                enrolment.person(),
                one.person().name(),
                enrolment.organization(),
                enrolment.state(),
                enrolment.place(),
                enrolment.offeredUntil(),
                enrolment.reason(),
                one.person().erased(),
                enrolment.createdAt(),
                enrolment.changedAt());
    }

    static Answer<EnrolmentView> answer(Participant one) {
        return Answer.of(of(one), one.enrolment().version());
    }

    static Answer<EnrolmentView> created(Participant one) {
        Enrolment made = one.enrolment();
        return Answer.created("editions/" + made.edition() + "/enrolments/" + made.id(), of(one), made.version());
    }
}
