package cl.minka.schools.core.enrolment;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.jpa.Done;
import cl.minka.kernel.jpa.Times;
import cl.minka.schools.core.offer.EditionEntity;
import cl.minka.schools.core.offer.Offers;
import cl.minka.schools.core.persistence.SchoolTransactions;
import cl.minka.schools.enrolment.Enrolment;
import cl.minka.schools.enrolment.Enrolment.State;
import cl.minka.schools.enrolment.EnrolmentNotFound;
import cl.minka.schools.enrolment.Participants;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Tells the parts of the domain who takes part. */
@Component(service = Participants.class)
public final class ParticipantManager implements Participants {
    private final SchoolTransactions transactions;
    private final Clock clock;

    @Activate
    public ParticipantManager(@Reference SchoolTransactions transactions, @Reference Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public List<Enrolment> of(String edition) {
        return transactions.read(manager -> manager.createQuery(
                        "SELECT n FROM EnrolmentEntity n WHERE n.edition = :edition AND n.state IN :states"
                                + " ORDER BY n.nameKey, n.id",
                        EnrolmentEntity.class)
                .setParameter("edition", edition)
                .setParameter("states", List.of(State.ENROLLED, State.COMPLETED))
                .getResultStream()
                .map(one -> one.toRecord(Optional.empty()))
                .toList());
    }

    @Override
    public List<Enrolment> ofPerson(String person) {
        return transactions.read(manager -> {
            List<EnrolmentEntity> all = manager.createQuery(
                            "SELECT n FROM EnrolmentEntity n WHERE n.person = :person ORDER BY n.createdAt, n.id",
                            EnrolmentEntity.class)
                    .setParameter("person", person)
                    .getResultList();
            Map<String, Integer> places = EnrolmentStore.places(manager, all);
            return all.stream()
                    .map(one -> one.toRecord(Optional.ofNullable(places.get(one.id()))))
                    .toList();
        });
    }

    /** Neither frees nor takes a seat: the counts stay. */
    @Override
    public void complete(Caller caller, String id, boolean completed) {
        State before = completed ? State.ENROLLED : State.COMPLETED;
        State after = completed ? State.COMPLETED : State.ENROLLED;
        transactions.change(caller, manager -> {
            EnrolmentEntity one =
                    Optional.ofNullable(manager.find(EnrolmentEntity.class, id)).orElseThrow(EnrolmentNotFound::new);
            if (one.state() == after) {
                return Done.of(null);
            }
            if (one.state() != before) {
                throw new Refusal(
                        Kind.CONFLICT,
                        "schools.enrolment-state",
                        Map.of(
                                "from", one.state().name().toLowerCase(Locale.ROOT),
                                "to", after.name().toLowerCase(Locale.ROOT)));
            }
            one.become(after, Optional.empty(), Times.now(clock));
            EditionEntity edition = Offers.edition(manager, one.edition());
            return Done.of(null, EnrolmentStore.told(edition, one));
        });
    }
}
