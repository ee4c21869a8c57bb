package cl.minka.schools.core.enrolment;

import cl.minka.kernel.territory.Municipalities;
import cl.minka.schools.EditionDraft;
import cl.minka.schools.core.offer.EditionEntity;
import cl.minka.schools.core.offer.Offers;
import cl.minka.schools.core.people.PersonEntity;
import cl.minka.schools.core.people.PersonStore;
import cl.minka.schools.enrolment.Enrolment.State;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.persistence.EntityManager;

/**
 * Gives seats and passes them on. Whoever changes seats of an edition holds its row first, until the transaction ends: so none
 * is given twice. The counts on the row are written without touching its version: an edition's ETag does not count people.
 */
final class SeatBook {
    private static final Set<EditionDraft.State> ON = Set.of(EditionDraft.State.OPEN, EditionDraft.State.RUNNING);

    private final Municipalities municipalities;
    private final EnrolmentNotices notices;
    private final Duration offer;

    SeatBook(Municipalities municipalities, EnrolmentNotices notices, Duration offer) {
        this.municipalities = municipalities;
        this.notices = notices;
        this.offer = offer;
    }

    /** Waits for the turn; comes before any read. */
    static void lock(EntityManager manager, String edition) {
        Offers.lockEdition(manager, edition);
    }

    SeatPlan plan(EntityManager manager, EditionEntity edition) {
        manager.flush();
        return SeatPlan.of(manager, edition.id(), edition.draft(), municipalities);
    }

    static boolean isOn(EditionEntity edition) {
        return ON.contains(edition.state());
    }

    static long nextLine(EntityManager manager, String edition) {
        manager.flush();
        Long last = manager.createQuery(
                        "SELECT MAX(n.line) FROM EnrolmentEntity n WHERE n.edition = :edition", Long.class)
                .setParameter("edition", edition)
                .getSingleResult();
        return last == null ? 1 : last + 1;
    }

    /** Offers what is free to who waits, in order, passing over who fits no quota, and writes the counts. */
    void settle(EntityManager manager, EditionEntity edition, Instant now) {
        if (isOn(edition)) {
            promote(manager, edition, now);
        }
        count(manager, edition.id());
    }

    /** Whoever comes overtakes nobody: what those who wait could have by now, such as seats that the edition got, is offered first. */
    void offer(EntityManager manager, EditionEntity edition, Instant now) {
        if (edition.waiting() > 0 && isOn(edition)) {
            promote(manager, edition, now);
        }
    }

    private void promote(EntityManager manager, EditionEntity edition, Instant now) {
        SeatPlan seats = plan(manager, edition);
        if (!seats.hasRoom()) {
            return;
        }
        List<EnrolmentEntity> waiting = manager.createQuery(
                        "SELECT n FROM EnrolmentEntity n WHERE n.edition = :edition AND n.state = :waiting"
                                + " AND n.offeredUntil = 0 ORDER BY n.line",
                        EnrolmentEntity.class)
                .setParameter("edition", edition.id())
                .setParameter("waiting", State.WAITING)
                .getResultList();
        Map<String, PersonEntity> people = PersonStore.byId(
                manager, waiting.stream().map(EnrolmentEntity::person).toList());
        List<EnrolmentEntity> offered = new ArrayList<>();
        for (EnrolmentEntity next : waiting) {
            SeatPlan.Taker taker = SeatPlan.Taker.of(next, people.get(next.person()));
            if (seats.fits(taker)) {
                seats.take(taker);
                next.offer(now.plus(offer), now);
                offered.add(next);
            }
        }
        notices.offered(manager, edition, offered, people);
    }

    static void count(EntityManager manager, String edition) {
        manager.flush();
        int[] counts = new int[2];
        manager.createQuery(
                        "SELECT n.state, COUNT(n.id) FROM EnrolmentEntity n WHERE n.edition = :edition GROUP BY n.state",
                        Object[].class)
                .setParameter("edition", edition)
                .getResultList()
                .forEach(row -> {
                    State state = (State) row[0];
                    int number = ((Long) row[1]).intValue();
                    if (state == State.ENROLLED || state == State.COMPLETED) {
                        counts[0] += number;
                    } else if (state == State.WAITING) {
                        counts[1] += number;
                    }
                });
        manager.createNativeQuery("UPDATE edition SET enrolled = ?, waiting = ? WHERE id = ?")
                .setParameter(1, counts[0])
                .setParameter(2, counts[1])
                .setParameter(3, edition)
                .executeUpdate();
    }
}
