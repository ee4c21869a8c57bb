package cl.minka.schools.core.calendar;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.core.calendar.CalendarOffice;
import cl.minka.kernel.jpa.CountedDataSource;
import cl.minka.kernel.privacy.PersonalData.Holding;
import cl.minka.kernel.privacy.PersonalData.Subject;
import cl.minka.kernel.time.Holiday;
import cl.minka.kernel.time.WorkingDays;
import cl.minka.schools.Edition;
import cl.minka.schools.EditionDraft;
import cl.minka.schools.OfferNotFound;
import cl.minka.schools.calendar.CalendarFeeds.Opened;
import cl.minka.schools.calendar.FeedNotFound;
import cl.minka.schools.core.Databases;
import cl.minka.schools.core.enrolment.Neighbourhood;
import cl.minka.schools.core.privacy.ReachData;
import cl.minka.schools.enrolment.Enrolment;
import cl.minka.schools.enrolment.Enrolments;
import cl.minka.schools.enrolment.Self;
import java.io.ByteArrayInputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;

/** Reads what is written by ical4j; it is written by biweekly. */
@RunWith(Parameterized.class)
public class SchoolCalendarsTest {
    private final Databases database;
    private Neighbourhood here;
    private FeedManager feeds;
    private CalendarManager calendars;

    public SchoolCalendarsTest(Databases database) {
        this.database = database;
    }

    @Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return Databases.parameters();
    }

    @Before
    public void open() {
        here = new Neighbourhood(database);
        feeds = new FeedManager(here.world.transactions, here.world.clock);
        calendars = new CalendarManager(
                here.world.transactions,
                feeds,
                here.world.accounts,
                here.world.municipalities,
                new Holidays(),
                new CalendarOffice(name -> name + "@minka.example"),
                here.world.clock);
    }

    /** RFC 5545: 3.2.19 (TZID with its VTIMEZONE), 3.8.4.7 (UID), 3.8.7.4 (SEQUENCE), 3.8.1.11 (STATUS). */
    @Test
    public void sessionsKeepTheirUidWhateverChanges() throws Exception {
        Edition edition = here.edition(10);
        Map<String, VEvent> first = events(calendars.ofEdition(here.world.nobody, edition.id()));
        String uid = "editions/" + edition.id() + "/sessions/";
        assertEquals(Set.of(uid + "1@minka.example", uid + "2@minka.example"), first.keySet());
        VEvent one = first.get(uid + "1@minka.example");
        ZonedDateTime start = (ZonedDateTime) one.getDateTimeStart().getDate();
        assertEquals("18:00", start.toLocalTime().toString());
        assertTrue(one.toString(), one.toString().contains("DTSTART;TZID=America/Santiago:20270406T180000"));
        assertEquals(Instant.parse("2027-04-06T22:00:00Z"), start.toInstant());
        assertEquals("Liderazgo: Sesión 1", value(one, Property.SUMMARY));
        assertEquals("Sede vecinal, Calle Uno 1", value(one, Property.LOCATION));
        assertEquals("0", value(one, Property.SEQUENCE));
        assertEquals("CONFIRMED", value(one, Property.STATUS));
        assertFalse("nobody is named", one.toString().contains("relatora"));
        here.world.clock.advance(Duration.ofDays(1));
        put(edition, moved(edition.draft()));
        Map<String, VEvent> second = events(calendars.ofEdition(here.world.nobody, edition.id()));
        assertEquals(first.keySet(), second.keySet());
        assertEquals("1", value(second.get(uid + "1@minka.example"), Property.SEQUENCE));
        assertEquals("what stays is not told anew", "0", value(second.get(uid + "2@minka.example"), Property.SEQUENCE));
    }

    @Test
    public void whatIsTakenAwayAndWhatIsCancelledStaysAsCancelled() throws Exception {
        Edition edition = here.edition(10);
        String uid = "editions/" + edition.id() + "/sessions/";
        put(edition, sessions(edition.draft(), edition.draft().sessions().subList(0, 1), EditionDraft.State.OPEN));
        Map<String, VEvent> events = events(calendars.ofEdition(here.world.nobody, edition.id()));
        assertEquals("CANCELLED", value(events.get(uid + "2@minka.example"), Property.STATUS));
        assertEquals("1", value(events.get(uid + "2@minka.example"), Property.SEQUENCE));
        assertEquals("CONFIRMED", value(events.get(uid + "1@minka.example"), Property.STATUS));
        put(edition, sessions(edition.draft(), edition.draft().sessions(), EditionDraft.State.CANCELLED));
        Map<String, VEvent> off = events(calendars.ofEdition(here.world.nobody, edition.id()));
        off.values().forEach(event -> assertEquals("CANCELLED", value(event, Property.STATUS)));
        assertEquals("1", value(off.get(uid + "1@minka.example"), Property.SEQUENCE));
        assertEquals("2", value(off.get(uid + "2@minka.example"), Property.SEQUENCE));
    }

    @Test
    public void aDraftHasNoCalendarForOthers() {
        Edition draft = here.edition(10, EditionDraft.Enrolment.usual(), EditionDraft.State.DRAFT);
        assertThrows(OfferNotFound.class, () -> calendars.ofEdition(here.world.nobody, draft.id()));
        assertTrue(calendars.ofEdition(here.world.organizer, draft.id()).length > 0);
        here.world.editions.delete(here.world.organizer, draft.id(), Expected.anyVersion());
    }

    /** 13 April 2027 is declared a holiday of the region of Valparaíso (05) here, and one of Santiago that must not count. */
    @Test
    public void aSessionOnAHolidaySaysSo() throws Exception {
        Edition edition = here.edition(10);
        assertEquals(
                List.of("2 2027-04-13 Día de la región"),
                calendars.holidays(here.world.nobody, edition.id()).stream()
                        .map(one -> one.session() + " " + one.date() + " " + one.name())
                        .toList());
        Map<String, VEvent> events = events(calendars.ofEdition(here.world.nobody, edition.id()));
        String uid = "editions/" + edition.id() + "/sessions/";
        assertEquals("Feriado: Día de la región", value(events.get(uid + "2@minka.example"), Property.COMMENT));
        assertTrue(events.get(uid + "1@minka.example")
                .getProperty(Property.COMMENT)
                .isEmpty());
    }

    @Test
    public void ofOnesOwnThereIsWhatOneTakesPartInAndWhatOneTeaches() throws Exception {
        Edition edition = here.edition(10);
        here.edition(10);
        Enrolment seat = enrol(edition);
        String uid = "enrolments/" + seat.id() + "/sessions/1@minka.example";
        Map<String, VEvent> own = events(calendars.own(here.citizen));
        assertEquals(2, own.size());
        assertEquals("Relatoría: Persona relatora", value(own.get(uid), Property.DESCRIPTION));
        long before = Long.parseLong(value(own.get(uid), Property.SEQUENCE));
        assertEquals(4, events(calendars.own(here.world.instructor)).size());
        here.put(here.citizen, seat, Enrolment.State.WITHDRAWN, "Se cambia de casa");
        VEvent left = events(calendars.own(here.citizen)).get(uid);
        assertEquals("CANCELLED", value(left, Property.STATUS));
        assertTrue(Long.parseLong(value(left, Property.SEQUENCE)) > before);
        here.world.clock.advance(Duration.ofDays(91));
        assertEquals(0, events(calendars.own(here.citizen)).size());
    }

    @Test
    public void aSecretAddressIsReadUntilItIsRevokedAndOnlyItsDigestIsKept() throws Exception {
        Edition edition = here.edition(10);
        enrol(edition);
        assertThrows(FeedNotFound.class, () -> feeds.get(here.citizen));
        Opened opened = feeds.open(here.citizen);
        assertEquals(43, opened.secret().length());
        assertFalse(opened.toString().contains(opened.secret()));
        assertEquals(2, events(calendars.ofFeed(opened.secret())).size());
        assertTrue(feeds.get(here.citizen).usedAt().isPresent());
        try (Connection connection = database.source().getConnection();
                ResultSet row = connection.createStatement().executeQuery("SELECT hash FROM calendar_feed")) {
            row.next();
            assertFalse(row.getString(1).contains(opened.secret()));
            assertEquals(64, row.getString(1).length());
        }
        Opened next = feeds.open(here.citizen);
        assertThrows(FeedNotFound.class, () -> calendars.ofFeed(opened.secret()));
        feeds.close(here.citizen, Expected.version(next.feed().version()));
        assertThrows(FeedNotFound.class, () -> calendars.ofFeed(next.secret()));
        here.world
                .journal
                .changes()
                .forEach(change -> assertFalse(change.toString().contains(next.secret())));
        assertTrue(here.world.journal.actions().contains("schools.calendar-closed"));
    }

    @Test
    public void anErasedAccountLeavesNoAddress() {
        enrol(here.edition(10));
        Opened opened = feeds.open(here.citizen);
        Subject subject = new Subject(here.citizen.account(), here.citizen.username());
        ReachData data = new ReachData();
        assertEquals(
                List.of("calendar-feed"),
                here.world.transactions.read(manager -> data.find(manager, subject)).stream()
                        .map(Holding::kind)
                        .toList());
        assertEquals(1, (int) here.world.transactions.quietly(manager -> data.erase(manager, subject)));
        assertThrows(FeedNotFound.class, () -> calendars.ofFeed(opened.secret()));
    }

    @Test
    public void howManyStatementsItTakesDoesNotGrow() {
        Edition one = here.edition(10);
        enrol(one);
        int few = statements();
        for (int n = 0; n < 5; n++) {
            enrol(here.edition(10));
        }
        assertEquals(few, statements());
    }

    private int statements() {
        CountedDataSource.STATEMENTS.set(0);
        calendars.own(here.citizen);
        return CountedDataSource.STATEMENTS.get();
    }

    private Enrolment enrol(Edition edition) {
        return here.enrolments
                .enrolSelf(
                        here.citizen,
                        edition.id(),
                        new Enrolments.SelfOrder(Self.nothing(), Optional.empty(), Optional.empty()))
                .enrolment();
    }

    private void put(Edition edition, EditionDraft draft) {
        here.world.editions.put(here.world.organizer, edition.id(), draft, Expected.anyVersion());
    }

    private static EditionDraft moved(EditionDraft draft) {
        EditionDraft.Session first = draft.sessions().get(0);
        List<EditionDraft.Session> sessions = new ArrayList<>(draft.sessions());
        sessions.set(
                0,
                new EditionDraft.Session(
                        first.title(),
                        first.startsAt().plus(Duration.ofHours(1)),
                        first.endsAt().plus(Duration.ofHours(1)),
                        first.module(),
                        first.place(),
                        first.instructors()));
        return sessions(draft, sessions, draft.state());
    }

    private static EditionDraft sessions(
            EditionDraft draft, List<EditionDraft.Session> sessions, EditionDraft.State state) {
        return new EditionDraft(
                draft.slug(),
                draft.course(),
                draft.title(),
                draft.municipality(),
                draft.place(),
                sessions,
                draft.seats(),
                draft.quotas(),
                draft.enrolment(),
                draft.fee(),
                draft.certificate(),
                state);
    }

    private static Map<String, VEvent> events(byte[] file) throws Exception {
        Calendar calendar = new CalendarBuilder().build(new ByteArrayInputStream(file));
        Map<String, VEvent> events = new TreeMap<>();
        for (Component component : calendar.getComponents(Component.VEVENT)) {
            VEvent event = (VEvent) component;
            events.put(value(event, Property.UID), event);
        }
        if (!events.isEmpty()) {
            assertFalse(calendar.getComponents(Component.VTIMEZONE).isEmpty());
        }
        return events;
    }

    private static String value(VEvent event, String property) {
        return event.<Property>getProperty(property).orElseThrow().getValue();
    }

    /** As a table of holidays would say. */
    private static final class Holidays implements WorkingDays {
        @Override
        public List<Holiday> holidays(int year) {
            return List.of(
                    new Holiday(
                            LocalDate.of(2027, 4, 6), "Día de otra región", false, Set.of("13"), Holiday.Source.TABLE),
                    new Holiday(
                            LocalDate.of(2027, 4, 13), "Día de la región", true, Set.of("05"), Holiday.Source.TABLE));
        }

        @Override
        public boolean isWorkingDay(LocalDate date, Optional<String> cut) {
            throw new UnsupportedOperationException();
        }

        @Override
        public LocalDate add(LocalDate from, int days, Optional<String> cut) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Instant deadline(Instant from, int days, Optional<String> cut) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<Entry> entry(LocalDate date) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Entry put(
                Caller caller, LocalDate date, String name, boolean mandatory, boolean working, Expected expected) {
            throw new UnsupportedOperationException();
        }
    }
}
