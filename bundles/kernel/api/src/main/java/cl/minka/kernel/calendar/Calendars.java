package cl.minka.kernel.calendar;

import org.osgi.annotation.versioning.ProviderType;

/** Writes calendars as iCalendar (RFC 5545, UTF-8). The same calendar gives the same bytes. */
@ProviderType
public interface Calendars {
    /** The media type of what is written. */
    String MEDIA_TYPE = "text/calendar";

    /** Local times come with their zone; those that clocks show twice are written in UTC. */
    byte[] write(CalendarFeed feed);
}
