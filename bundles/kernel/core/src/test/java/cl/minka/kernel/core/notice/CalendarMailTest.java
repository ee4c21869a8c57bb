package cl.minka.kernel.core.notice;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import cl.minka.kernel.core.Engine;
import cl.minka.kernel.notice.CalendarEntry;
import cl.minka.kernel.notice.Delivery.State;
import cl.minka.kernel.notice.Notice;
import cl.minka.kernel.notice.NoticeChoice;
import cl.minka.kernel.time.WorkingDays;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.Map;
import javax.mail.BodyPart;
import javax.mail.internet.MimeMultipart;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameter;
import org.junit.runners.Parameterized.Parameters;

/** Dates that go with notices, as a real SMTP server gets them and another library reads them. */
@RunWith(Parameterized.class)
public class CalendarMailTest {
    private static final ZoneRules RULES = WorkingDays.ZONE.getRules();
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");
    /** Clocks show 23:30 of 3 April 2027 twice: this is the second. */
    private static final String OVERLAP = "2027-04-04T03:30:00Z";

    @Parameter
    public Engine engine;

    private Mailroom room;

    @Parameters(name = "{0}")
    public static Engine[] engines() {
        return Engine.values();
    }

    @Before
    public void open() {
        room = new Mailroom(engine);
    }

    @After
    public void close() {
        room.close();
    }

    @Test
    public void aDateArrivesAsAnAttachmentThatCalendarsUnderstand() throws Exception {
        Instant end = Instant.parse("2027-03-13T03:00:00Z");
        post(CalendarEntry.deadline("contest/x/evaluation-closes", end, "test.date")
                .sequence(41)
                .where("En línea, \"sala; 1\"\r\nATTENDEE:mailto:eve@example.com"));
        room.run();
        room.run();
        assertEquals(1, room.mails().size());
        MimeMultipart mixed = (MimeMultipart) room.mails().get(0).getContent();
        MimeMultipart words = (MimeMultipart) mixed.getBodyPart(0).getContent();
        assertTrue(words.getBodyPart(0).getContent().toString().contains("Cuerpo <b> cal es"));
        BodyPart part = mixed.getBodyPart(1);
        assertTrue(part.getContentType(), part.getContentType().toLowerCase().startsWith("text/calendar"));
        assertTrue(part.getContentType(), part.getContentType().contains("method=PUBLISH"));
        assertEquals("minka-1.ics", part.getFileName());
        Calendar calendar = read(part);
        VEvent event = event(calendar);
        assertEquals("PUBLISH", value(calendar, Property.METHOD));
        assertEquals("contest/x/evaluation-closes@amuch.example", value(event, Property.UID));
        assertEquals("41", value(event, Property.SEQUENCE));
        assertEquals("Título ñandú cal", value(event, Property.SUMMARY));
        assertEquals("En línea, \"sala; 1\" ATTENDEE:mailto:eve@example.com", value(event, Property.LOCATION));
        assertTrue(event.getProperties(Property.ATTENDEE).isEmpty());
        assertEquals("CONFIRMED", value(event, Property.STATUS));
        // in summer Chile is three hours behind UTC: the term ends at midnight, its last hour begins at 23:00
        assertEquals("20270312T230000", value(event, Property.DTSTART));
        assertEquals("20270313T000000", value(event, Property.DTEND));
    }

    @Test
    public void aChangeHasTheSameUidAndACancellationItsMethod() throws Exception {
        Instant end = Instant.parse("2027-03-13T03:00:00Z");
        CalendarEntry entry = CalendarEntry.deadline("a", end, "test.date");
        post(entry.sequence(1));
        post(entry.sequence(2).cancel());
        room.run();
        Calendar first = read(((MimeMultipart) room.mails().get(0).getContent()).getBodyPart(1));
        Calendar second = read(((MimeMultipart) room.mails().get(1).getContent()).getBodyPart(1));
        Calendar cancelled = value(first, Property.METHOD).equals("CANCEL") ? first : second;
        assertEquals(value(event(first), Property.UID), value(event(second), Property.UID));
        assertEquals("CANCEL", value(cancelled, Property.METHOD));
        assertEquals("CANCELLED", value(event(cancelled), Property.STATUS));
        assertEquals("2", value(event(cancelled), Property.SEQUENCE));
    }

    @Test
    public void aDigestHasTheDatesOfAllItsNotices() throws Exception {
        room.inbox.prefer(
                Mailroom.caller(Mailroom.ANA),
                "en",
                Map.of("test.free", NoticeChoice.DAILY),
                cl.minka.kernel.Expected.version(0));
        post(CalendarEntry.at("a", Instant.parse("2027-03-13T03:00:00Z"), "test.date"));
        post(CalendarEntry.at("b", Instant.parse("2027-03-14T03:00:00Z"), "test.date"));
        room.platform.clock().advance(Duration.ofHours(24));
        room.run();
        assertEquals(State.SENT, room.only().state());
        MimeMultipart mixed = (MimeMultipart) room.mails().get(0).getContent();
        assertEquals(3, mixed.getCount());
        assertEquals("minka-2.ics", mixed.getBodyPart(2).getFileName());
    }

    @Test
    public void wordsOfADateThatAreAwayAreWaitedFor() {
        post(CalendarEntry.at("a", Instant.parse("2027-03-13T03:00:00Z"), "absent.date"));
        room.run();
        assertEquals(List.of(), room.mails());
        assertEquals(State.QUEUED, room.only().state());
    }

    /** The changes of offset around each date, as the JDK's rules have them: each of them once, and none missing. */
    @Test
    public void theZoneIsRightOverTheChangesOfTime() throws Exception {
        // the hours around both changes of 2027, a day that has two 23:30, and the years around
        List<String> instants = List.of(
                "2027-04-04T02:30:00Z",
                OVERLAP,
                "2027-04-04T04:30:00Z",
                "2027-09-05T03:30:00Z",
                "2027-09-05T04:30:00Z",
                "2028-01-15T12:00:00Z",
                "2026-07-01T12:00:00Z");
        for (String text : instants) {
            Instant begins = Instant.parse(text);
            post(CalendarEntry.at("z", begins, "test.date").until(begins.plus(Duration.ofDays(200))));
        }
        room.run();
        for (int i = 0; i < instants.size(); i++) {
            Calendar calendar = read(((MimeMultipart) room.mails().get(i).getContent()).getBodyPart(1));
            VEvent event = event(calendar);
            String start = value(event, Property.DTSTART);
            Instant begins = instant(calendar, start);
            assertEquals(begins.toString(), isInTheHourTwice(begins), start.endsWith("Z"));
            Instant ends = instant(calendar, value(event, Property.DTEND));
            assertEquals(Duration.ofDays(200), Duration.between(begins, ends));
            assertTrue(begins.toString(), instants.contains(begins.toString()));
        }
    }

    /** By the VTIMEZONE alone: the last observance whose onset is not after the local time (RFC 5545, 3.6.5). */
    private static Instant instant(Calendar calendar, String local) {
        if (local.endsWith("Z")) {
            return LocalDateTime.parse(local.substring(0, local.length() - 1), LOCAL)
                    .toInstant(ZoneOffset.UTC);
        }
        LocalDateTime time = LocalDateTime.parse(local, LOCAL);
        VTimeZone zone = (VTimeZone) calendar.getComponent(Component.VTIMEZONE).orElseThrow();
        assertEquals("America/Santiago", value(zone, Property.TZID));
        LocalDateTime onset = LocalDateTime.MIN;
        Instant found = null;
        for (Observance observance : zone.getObservances()) {
            LocalDateTime start = LocalDateTime.parse(value(observance, Property.DTSTART), LOCAL);
            TzOffsetFrom from = observance.getRequiredProperty(Property.TZOFFSETFROM);
            TzOffsetTo to = observance.getRequiredProperty(Property.TZOFFSETTO);
            Instant changes = start.toInstant(from.getOffset());
            assertEquals(
                    changes, RULES.previousTransition(changes.plusSeconds(1)).getInstant());
            assertEquals(changes.toString(), RULES.getOffset(changes), to.getOffset());
            assertEquals(changes.toString(), RULES.getOffset(changes.minusSeconds(1)), from.getOffset());
            assertEquals(RULES.isDaylightSavings(changes) ? "DAYLIGHT" : "STANDARD", observance.getName());
            if (!start.isAfter(time) && start.isAfter(onset)) {
                onset = start;
                found = time.toInstant(to.getOffset());
            }
        }
        assertEquals(time.atZone(WorkingDays.ZONE).toInstant(), found);
        return found;
    }

    private static boolean isInTheHourTwice(Instant instant) {
        return RULES.getValidOffsets(LocalDateTime.ofInstant(instant, WorkingDays.ZONE))
                        .size()
                == 2;
    }

    private void post(CalendarEntry entry) {
        room.notices.post(
                List.of(Notice.to(Mailroom.ANA, "test.free").with("text", "cal").at(entry)));
    }

    private static Calendar read(BodyPart part) throws Exception {
        try (InputStream in = part.getInputStream()) {
            return new CalendarBuilder().build(in);
        }
    }

    private static VEvent event(Calendar calendar) {
        return (VEvent) calendar.getComponent(Component.VEVENT).orElseThrow();
    }

    private static String value(net.fortuna.ical4j.model.PropertyContainer container, String name) {
        return container.getRequiredProperty(name).getValue();
    }
}
