package cl.minka.practices.core.event;

import cl.minka.kernel.jpa.UnitTransactions;
import cl.minka.kernel.notice.CalendarEntry;
import cl.minka.kernel.notice.Notice;
import cl.minka.kernel.notice.Notices;
import cl.minka.practices.event.EventPlan;
import cl.minka.practices.event.EventState;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;

/** Tells those who have an account how they stand; who has none sees it by the link of the registration. */
final class EventNotices {
    private static final String WORDS = "practices.calendar.";
    private static final int LONGEST_PLACE = 300;

    private final Notices notices;

    EventNotices(Notices notices) {
        this.notices = notices;
    }

    /** How each stands now. */
    void tell(EntityManager manager, PublicEventEntity event, Collection<RegistrationEntity> people) {
        post(
                manager,
                people.stream()
                        .filter(one -> one.account() > 0)
                        .flatMap(one -> standing(event, one).stream())
                        .toList());
    }

    /** The event is another now, or is none. */
    void changed(EntityManager manager, PublicEventEntity event, Collection<RegistrationEntity> people) {
        boolean cancelled = event.state() == EventState.CANCELLED;
        String key = cancelled ? EventNoticeKinds.CANCELLED : EventNoticeKinds.MOVED;
        post(
                manager,
                people.stream()
                        .filter(one -> one.account() > 0)
                        .map(one -> notice(key, event, one).at(entry(event)))
                        .toList());
    }

    static Notice reminder(PublicEventEntity event, RegistrationEntity one) {
        return notice(EventNoticeKinds.REMINDER, event, one)
                .at(entry(event))
                .once("event-reminder/" + event.id() + "/" + event.sequence() + "/" + one.account());
    }

    private static Optional<Notice> standing(PublicEventEntity event, RegistrationEntity one) {
        return switch (one.state()) {
            case REGISTERED -> Optional.of(
                    notice(EventNoticeKinds.REGISTERED, event, one).at(entry(event)));
            case WAITING -> Optional.of(notice(EventNoticeKinds.WAITING, event, one));
            case OFFERED -> Optional.of(
                    notice(EventNoticeKinds.OFFERED, event, one).with("until", one.offeredUntil()));
            case CANCELLED, ATTENDED -> Optional.empty();
        };
    }

    private static Notice notice(String key, PublicEventEntity event, RegistrationEntity one) {
        EventPlan plan = event.plan();
        return Notice.to(one.account(), key)
                .with("event", plan.title())
                .with("begins", plan.startsAt())
                .with("place", place(plan))
                .about("events/" + event.id() + "/registrations/" + one.id(), event.organizer());
    }

    private static CalendarEntry entry(PublicEventEntity event) {
        CalendarEntry entry = CalendarEntry.at(EventCalendar.uid(event.id()), event.startsAt(), WORDS + "event")
                .until(event.endsAt())
                .sequence(event.sequence());
        String place = place(event.plan());
        CalendarEntry placed =
                place.isEmpty() ? entry : entry.where(place.substring(0, Math.min(place.length(), LONGEST_PLACE)));
        return event.state() == EventState.CANCELLED ? placed.cancel() : placed;
    }

    private static String place(EventPlan plan) {
        return plan.place().map(EventCalendar::text).orElse("");
    }

    private void post(EntityManager manager, List<Notice> all) {
        if (!all.isEmpty()) {
            notices.post(UnitTransactions.connection(manager), all);
        }
    }
}
