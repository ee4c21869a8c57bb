package cl.minka.practices.core.event;

import cl.minka.practices.event.EventState;
import cl.minka.practices.event.RegistrationRules;
import cl.minka.practices.event.RegistrationState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.persistence.EntityManager;

/** Gives freed seats to those who wait, in order; who fits no quota is passed over. Works under the event's lock. */
final class WaitingList {
    private final EntityManager manager;
    private final PublicEventEntity event;
    private final EventSeatsEntity row;
    private final SeatPlan seats;
    private final Instant now;

    WaitingList(EntityManager manager, PublicEventEntity event, EventSeatsEntity row, SeatPlan seats, Instant now) {
        this.manager = manager;
        this.event = event;
        this.row = row;
        this.seats = seats;
        this.now = now;
    }

    /** Who has got a seat, or the offer of one; the counts of the event are right afterwards. */
    List<RegistrationEntity> promote() {
        manager.flush();
        List<RegistrationEntity> waiting = waiting();
        List<RegistrationEntity> promoted = new ArrayList<>();
        if (isOn()) {
            RegistrationRules rules = event.plan().registration();
            for (RegistrationEntity next : waiting) {
                if (seats.fits(next)) {
                    seats.take(next);
                    give(next, rules);
                    promoted.add(next);
                }
            }
        }
        row.count(seats.seats(), waiting.size() - promoted.size());
        return promoted;
    }

    private void give(RegistrationEntity next, RegistrationRules rules) {
        if (rules.freed() == RegistrationRules.Freed.REGISTER) {
            next.become(RegistrationState.REGISTERED, now);
        } else {
            Instant end = now.plus(Duration.ofHours(rules.offerHours()));
            next.offer(end.isBefore(event.startsAt()) ? end : event.startsAt(), now);
        }
    }

    /** Once it began nobody is called any more. */
    private boolean isOn() {
        boolean open = event.state() == EventState.ANNOUNCED || event.state() == EventState.CLOSED;
        return open && now.isBefore(event.startsAt());
    }

    private List<RegistrationEntity> waiting() {
        return manager.createQuery(
                        "SELECT r FROM RegistrationEntity r WHERE r.event = :event AND r.state = :waiting"
                                + " ORDER BY r.lineNumber",
                        RegistrationEntity.class)
                .setParameter("event", event.id())
                .setParameter("waiting", RegistrationState.WAITING)
                .getResultList();
    }
}
