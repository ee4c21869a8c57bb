package cl.minka.kernel.core.calendar;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.TimezoneAssignment;
import biweekly.io.TimezoneInfo;
import biweekly.property.DateOrDateTimeProperty;
import biweekly.property.Status;
import cl.minka.kernel.calendar.CalendarEvent;
import cl.minka.kernel.calendar.CalendarFeed;
import cl.minka.kernel.calendar.Calendars;
import cl.minka.kernel.core.notice.MailSettings;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Writes calendars by biweekly. */
@Component(service = Calendars.class)
public final class CalendarOffice implements Calendars {
    private final UnaryOperator<String> worldwide;

    /** Takes the same uids as the mails of notices, so that a date that came by both is one. */
    @Activate
    public CalendarOffice(@Reference MailSettings mail) {
        this(mail::worldwide);
    }

    /** @param worldwide makes a uid one that nobody else gives */
    public CalendarOffice(UnaryOperator<String> worldwide) {
        this.worldwide = worldwide;
    }

    /** Without METHOD, which is for messages: one that publishes must name an organizer with an address (RFC 5546, 3.2.1). */
    @Override
    public byte[] write(CalendarFeed feed) {
        ICalendar calendar = new ICalendar();
        calendar.setVersion(ICalVersion.V2_0);
        calendar.setProductId("-//AMUCH//Minka//ES");
        calendar.addExperimentalProperty("X-WR-CALNAME", feed.name());
        Map<String, TimezoneAssignment> zones = zones(feed.events());
        feed.events().forEach(event -> calendar.addEvent(event(event, zones, calendar.getTimezoneInfo())));
        return Biweekly.write(calendar).go().getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, TimezoneAssignment> zones(List<CalendarEvent> events) {
        Map<String, Instant> first = new TreeMap<>();
        Map<String, Instant> last = new TreeMap<>();
        events.forEach(event -> {
            first.merge(event.zone().getId(), event.begins(), (a, b) -> a.isBefore(b) ? a : b);
            last.merge(event.zone().getId(), event.ends(), (a, b) -> a.isAfter(b) ? a : b);
        });
        Map<String, TimezoneAssignment> zones = new TreeMap<>();
        first.forEach((id, from) -> {
            ZoneId zone = ZoneId.of(id);
            zones.put(
                    id, new TimezoneAssignment(TimeZone.getTimeZone(zone), ZoneComponent.of(zone, from, last.get(id))));
        });
        return zones;
    }

    private VEvent event(CalendarEvent source, Map<String, TimezoneAssignment> zones, TimezoneInfo info) {
        VEvent event = new VEvent();
        event.setUid(worldwide.apply(source.uid()));
        event.setSequence(source.sequence());
        event.setDateTimeStamp(Date.from(source.changedAt()));
        event.setLastModified(Date.from(source.changedAt()));
        TimezoneAssignment zone = zones.get(source.zone().getId());
        place(info, event.setDateStart(Date.from(source.begins()), true), source.begins(), source.zone(), zone);
        place(info, event.setDateEnd(Date.from(source.ends()), true), source.ends(), source.zone(), zone);
        event.setSummary(line(source.summary()));
        if (!source.description().isBlank()) {
            event.setDescription(source.description());
        }
        source.location().map(CalendarOffice::line).ifPresent(event::setLocation);
        source.comments().forEach(comment -> event.addComment(line(comment)));
        event.setStatus(source.cancelled() ? Status.cancelled() : Status.confirmed());
        return event;
    }

    /** What has no zone is written in UTC. */
    private static void place(
            TimezoneInfo info, DateOrDateTimeProperty date, Instant at, ZoneId id, TimezoneAssignment zone) {
        if (ZoneComponent.isPlain(id, at)) {
            info.setTimezone(date, zone);
        }
    }

    private static String line(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").strip();
    }
}
