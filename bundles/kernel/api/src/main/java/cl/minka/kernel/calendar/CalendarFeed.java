package cl.minka.kernel.calendar;

import java.util.List;
import java.util.Objects;

/**
 * A calendar.
 *
 * @param name as people read it
 */
public record CalendarFeed(String name, List<CalendarEvent> events) {
    public CalendarFeed {
        Objects.requireNonNull(name, "name");
        events = List.copyOf(events);
    }
}
