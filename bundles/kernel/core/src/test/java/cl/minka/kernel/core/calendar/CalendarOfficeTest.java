package cl.minka.kernel.core.calendar;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import cl.minka.kernel.calendar.CalendarEvent;
import cl.minka.kernel.calendar.CalendarFeed;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.Test;

public class CalendarOfficeTest {
    private static final ZoneId SANTIAGO = ZoneId.of("America/Santiago");
    private static final Instant CHANGED = Instant.parse("2027-03-01T12:00:00Z");
    private static final CalendarEvent SEMINAR = event(
            "events/a", "2027-08-10T13:00:00Z", "2027-08-10T21:00:00Z", SANTIAGO, "Seminario; agua, «ñandú»", false);
    private static final CalendarEvent ISLAND = event(
            "events/b", "2027-08-11T13:00:00Z", "2027-08-11T14:00:00Z", ZoneId.of("Pacific/Easter"), "Taller", true);
    /** Clocks of Santiago show 23:30 of 3 April 2027 twice. */
    private static final CalendarEvent TWICE =
            event("events/c", "2027-04-04T03:30:00Z", "2027-04-04T05:00:00Z", SANTIAGO, "Vigilia", false);

    private final CalendarOffice office = new CalendarOffice(name -> name + "@minka.example");

    @Test
    public void whatIsWrittenIsReadAgain() {
        CalendarFeed feed = new CalendarFeed("Eventos", List.of(SEMINAR, ISLAND, TWICE));
        ICalendar read = Biweekly.parse(text(feed)).first();
        assertNull("RFC 5546, 3.2.1: PUBLISH needs an ORGANIZER", read.getMethod());
        assertEquals(3, read.getEvents().size());
        for (int n = 0; n < 3; n++) {
            CalendarEvent source = feed.events().get(n);
            VEvent event = read.getEvents().get(n);
            assertEquals(source.uid() + "@minka.example", event.getUid().getValue());
            assertEquals(source.begins(), event.getDateStart().getValue().toInstant());
            assertEquals(source.ends(), event.getDateEnd().getValue().toInstant());
            assertEquals(source.summary(), event.getSummary().getValue());
            assertEquals(source.description(), event.getDescription().getValue());
            assertEquals(source.sequence(), (int) event.getSequence().getValue());
            assertEquals(CHANGED, event.getDateTimeStamp().getValue().toInstant());
            assertEquals(source.cancelled(), event.getStatus().isCancelled());
        }
    }

    @Test
    public void timesAreLocalWithTheirZoneOrInUtcNeverFloating() {
        String text = text(new CalendarFeed("Eventos", List.of(SEMINAR, ISLAND, TWICE)));
        assertTrue(text, text.contains("DTSTART;TZID=America/Santiago:20270810T090000\r\n"));
        assertTrue(text, text.contains("DTSTART;TZID=Pacific/Easter:20270811T070000\r\n"));
        assertTrue(text, text.contains("DTSTART:20270404T033000Z\r\n"));
        assertTrue(text, text.contains("BEGIN:VTIMEZONE\r\nTZID:America/Santiago\r\n"));
        assertTrue(text, text.contains("BEGIN:VTIMEZONE\r\nTZID:Pacific/Easter\r\n"));
        String events = text.substring(text.indexOf("BEGIN:VEVENT"));
        assertFalse(events, events.matches("(?s).*DT(START|END):\\d{8}T\\d{6}\r.*"));
    }

    /** RFC 5545, 3.1: lines SHOULD NOT be longer than 75 octets. */
    @Test
    public void linesAreFoldedAndTheSameCalendarIsTheSameBytes() {
        CalendarFeed feed = new CalendarFeed("Eventos", List.of(SEMINAR));
        text(feed).lines().forEach(line -> assertTrue(line, line.getBytes(StandardCharsets.UTF_8).length <= 76));
        assertArrayEquals(office.write(feed), office.write(feed));
    }

    private String text(CalendarFeed feed) {
        return new String(office.write(feed), StandardCharsets.UTF_8);
    }

    private static CalendarEvent event(
            String uid, String begins, String ends, ZoneId zone, String summary, boolean cancelled) {
        return new CalendarEvent(
                uid,
                4,
                CHANGED,
                Instant.parse(begins),
                Instant.parse(ends),
                zone,
                summary,
                "Un texto largo que no cabe en una línea, con coma; y punto y coma.\nY una segunda línea.",
                Optional.of("Salón de honor, Valparaíso"),
                cancelled);
    }
}
