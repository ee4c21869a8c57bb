package cl.minka.practices.core.event;

import cl.minka.kernel.jpa.UnitTransactions;
import cl.minka.kernel.notice.CalendarEntry;
import cl.minka.kernel.notice.Notice;
import cl.minka.kernel.notice.Notices;
import cl.minka.practices.event.EventPlan;
import cl.minka.practices.event.EventState;
import cl.minka.practices.event.RegistrationState;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;

/**
 * Tells people how they stand: by their account, or by mail to the address that they left. Who registered tells nothing of
 * himself in a mail, so that nobody can send words of his own to strangers.
 */
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
                        .filter(EventNotices::isReached)
                        .flatMap(one -> standing(event, one).stream())
                        .toList());
    }

    /** To who has just registered without an account, with the key to the registration; it is forgotten once mailed. */
    void welcome(EntityManager manager, PublicEventEntity event, RegistrationEntity one, String token) {
        if (isReached(one)) {
            boolean waiting = one.state() == RegistrationState.WAITING;
            Notice notice = notice(
                            waiting ? EventNoticeKinds.GUEST_WAITING : EventNoticeKinds.GUEST_REGISTERED, event, one)
                    .with("number", one.id())
                    .with("token", token);
            post(manager, List.of(waiting ? notice : notice.at(entry(event))));
        }
    }

    /** Nothing that is not sent yet goes out any more. */
    void forget(EntityManager manager, RegistrationEntity one) {
        notices.forget(UnitTransactions.connection(manager), resource(one));
    }

    static boolean isReached(RegistrationEntity one) {
        return one.account() > 0 || !one.email().isEmpty();
    }

    /** The event is another now, or is none. */
    void changed(EntityManager manager, PublicEventEntity event, Collection<RegistrationEntity> people) {
        boolean cancelled = event.state() == EventState.CANCELLED;
        String key = cancelled ? EventNoticeKinds.CANCELLED : EventNoticeKinds.MOVED;
        post(
                manager,
                people.stream()
                        .filter(EventNotices::isReached)
                        .map(one -> notice(key, event, one).at(entry(event)))
                        .toList());
    }

    static Notice reminder(PublicEventEntity event, RegistrationEntity one) {
        return notice(EventNoticeKinds.REMINDER, event, one)
                .at(entry(event))
                .once("event-reminder/" + event.id() + "/" + event.sequence() + "/"
                        + (one.account() > 0 ? Long.toString(one.account()) : one.id()));
    }

    private static Optional<Notice> standing(PublicEventEntity event, RegistrationEntity one) {
        boolean guest = one.account() == 0;
        return switch (one.state()) {
            case REGISTERED -> Optional.of(
                    notice(guest ? EventNoticeKinds.GUEST_SEATED : EventNoticeKinds.REGISTERED, event, one)
                            .at(entry(event)));
            case WAITING -> Optional.of(notice(EventNoticeKinds.WAITING, event, one));
            case OFFERED -> Optional.of(
                    notice(guest ? EventNoticeKinds.GUEST_OFFERED : EventNoticeKinds.OFFERED, event, one)
                            .with("number", one.id())
                            .with("until", one.offeredUntil()));
            case CANCELLED, ATTENDED -> Optional.empty();
        };
    }

    private static Notice notice(String key, PublicEventEntity event, RegistrationEntity one) {
        EventPlan plan = event.plan();
        Notice notice = one.account() > 0
                ? Notice.to(one.account(), key)
                : Notice.toAddress(one.email(), key).in(one.language());
        return notice.with("event", plan.title())
                .with("begins", plan.startsAt())
                .with("place", place(plan))
                .about(resource(one), event.organizer());
    }

    private static String resource(RegistrationEntity one) {
        return "events/" + one.event() + "/registrations/" + one.id();
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
