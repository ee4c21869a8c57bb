package cl.minka.practices.core.event;

import cl.minka.kernel.calendar.CalendarEvent;
import cl.minka.kernel.calendar.CalendarFeed;
import cl.minka.practices.event.Event;
import cl.minka.practices.event.EventPlan;
import cl.minka.practices.event.EventState;
import cl.minka.practices.event.Place;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Events as a calendar. */
final class EventCalendar {
    private static final String NAME = "Eventos de Minka";

    private EventCalendar() {}

    static String uid(String id) {
        return "events/" + id;
    }

    static CalendarFeed of(List<Event> events) {
        return new CalendarFeed(
                events.size() == 1 ? events.get(0).plan().title() : NAME,
                events.stream().map(EventCalendar::entry).toList());
    }

    private static CalendarEvent entry(Event event) {
        EventPlan plan = event.plan();
        return new CalendarEvent(
                uid(event.id()),
                event.sequence(),
                event.changedAt(),
                plan.startsAt(),
                plan.endsAt(),
                ZoneId.of(plan.timeZone()),
                plan.title(),
                plan.description(),
                plan.place().map(EventCalendar::text).filter(text -> !text.isEmpty()),
                plan.state() == EventState.CANCELLED);
    }

    static String text(Place place) {
        return Stream.of(Optional.of(place.name()), place.address(), place.link())
                .flatMap(Optional::stream)
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(", "));
    }
}
