package cl.minka.schools.core.enrolment;

import cl.minka.kernel.Caller;
import cl.minka.kernel.jobs.PeriodicTask;
import cl.minka.kernel.journal.Change;
import cl.minka.kernel.jpa.Done;
import cl.minka.kernel.jpa.Times;
import cl.minka.schools.EditionDraft;
import cl.minka.schools.core.offer.EditionEntity;
import cl.minka.schools.core.people.PersonStore;
import cl.minka.schools.core.persistence.SchoolTransactions;
import cl.minka.schools.enrolment.Enrolment.State;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Passes on what was offered and not taken: who let it pass goes to the end of the queue. Also offers seats that an edition got by a
 * change of its own.
 */
@Component(service = PeriodicTask.class)
public final class OfferExpiry implements PeriodicTask {
    private static final int AT_ONCE = 200;

    private final SchoolTransactions transactions;
    private final Enroller enroller;
    private final Clock clock;

    @Activate
    public OfferExpiry(
            @Reference SchoolTransactions transactions, @Reference Enroller enroller, @Reference Clock clock) {
        this.transactions = transactions;
        this.enroller = enroller;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "schools.offer-expiry";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(60);
    }

    @Override
    public void run() {
        Caller system = Caller.system(name());
        List<String> editions = new ArrayList<>(transactions.read(manager -> manager.createQuery(
                        "SELECT DISTINCT n.edition FROM EnrolmentEntity n WHERE n.offeredUntil > 0"
                                + " AND n.offeredUntil <= :now",
                        String.class)
                .setParameter("now", clock.millis())
                .setMaxResults(AT_ONCE)
                .getResultList()));
        transactions.read(OfferExpiry::waited).stream()
                .filter(edition -> !editions.contains(edition))
                .forEach(editions::add);
        editions.forEach(edition -> pass(system, edition));
    }

    /** Editions in which somebody waits beside fewer people than there are seats. */
    private static List<String> waited(EntityManager manager) {
        return manager.createQuery(
                        "SELECT e FROM EditionEntity e WHERE e.waiting > 0 AND e.state IN :on ORDER BY e.id",
                        EditionEntity.class)
                .setParameter("on", List.of(EditionDraft.State.OPEN, EditionDraft.State.RUNNING))
                .setMaxResults(AT_ONCE)
                .getResultStream()
                .map(EditionEntity::id)
                .toList();
    }

    private void pass(Caller system, String id) {
        transactions.change(system, manager -> {
            SeatBook.lock(manager, id);
            EditionEntity edition = manager.find(EditionEntity.class, id);
            Instant now = Times.now(clock);
            List<EnrolmentEntity> lapsed = manager.createQuery(
                            "SELECT n FROM EnrolmentEntity n WHERE n.edition = :edition AND n.state = :waiting"
                                    + " AND n.offeredUntil > 0 AND n.offeredUntil <= :now ORDER BY n.line",
                            EnrolmentEntity.class)
                    .setParameter("edition", id)
                    .setParameter("waiting", State.WAITING)
                    .setParameter("now", now.toEpochMilli())
                    .getResultList();
            PersonStore.hold(
                    manager, lapsed.stream().map(EnrolmentEntity::person).toList());
            long line = SeatBook.nextLine(manager, id);
            for (EnrolmentEntity one : lapsed) {
                one.lapse(line++, now);
            }
            manager.flush();
            enroller.seats().settle(manager, edition, now);
            Change[] told = lapsed.stream()
                    .map(one -> Change.of(
                                    "schools.offer-lapsed",
                                    "editions/" + id + "/enrolments/" + one.id(),
                                    edition.organizer())
                            .facts(Map.of("edition", id, "enrolment", one.id())))
                    .toArray(Change[]::new);
            return Done.of(id, told);
        });
    }
}
