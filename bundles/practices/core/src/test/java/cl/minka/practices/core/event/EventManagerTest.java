package cl.minka.practices.core.event;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Page;
import cl.minka.kernel.Slice;
import cl.minka.kernel.calendar.CalendarEvent;
import cl.minka.kernel.jpa.Refused;
import cl.minka.practices.core.Databases;
import cl.minka.practices.event.CertificateRule;
import cl.minka.practices.event.Event;
import cl.minka.practices.event.EventKind;
import cl.minka.practices.event.EventPlan;
import cl.minka.practices.event.EventSession;
import cl.minka.practices.event.EventState;
import cl.minka.practices.event.Events;
import cl.minka.practices.event.Place;
import cl.minka.practices.event.RegistrationRules;
import cl.minka.practices.event.Speaker;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

@RunWith(Parameterized.class)
public class EventManagerTest {
    private final Databases database;
    private EventWorld world;

    public EventManagerTest(Databases database) {
        this.database = database;
    }

    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return Databases.parameters();
    }

    @Before
    public void clear() {
        world = new EventWorld(database);
    }

    @Test
    public void whatIsStoredComesBackEqual() {
        EventPlan plan = EventWorld.plan(100);
        Event made = world.events.create(world.organizer, plan);
        assertEquals(plan, made.plan());
        assertEquals(made, world.events.get(world.nobody, made.id()));
        assertEquals(Optional.of(100), made.free());
        assertEquals(List.of("practices.event-created"), world.journal.actions());
    }

    @Test
    public void aDraftIsThereForItsOrganizersOnly() {
        EventPlan plan = EventWorld.plan("Borrador", EventState.DRAFT, null, RegistrationRules.usual());
        Event draft = world.events.create(world.organizer, plan);
        for (Caller caller : List.of(world.nobody, world.valparaiso, world.other)) {
            assertEquals(
                    "NOT_FOUND practices.event-not-found", Refused.key(() -> world.events.get(caller, draft.id())));
            assertEquals(List.of(), titles(caller, Events.Filter.none()));
            assertEquals(
                    "NOT_FOUND practices.event-not-found",
                    Refused.key(() ->
                            world.registrations.register(caller, draft.id(), EventWorld.person("Ana", "", "05101"))));
        }
        world.events.calendar(world.nobody);
        assertEquals(0, world.feeds.get(0).events().size());
        assertEquals(List.of("Borrador"), titles(world.organizer, Events.Filter.none()));
    }

    @Test
    public void onlyItsOrganizersWriteAnEvent() {
        EventPlan plan = EventWorld.plan(1);
        assertEquals("FORBIDDEN kernel.forbidden", Refused.key(() -> world.events.create(world.valparaiso, plan)));
        Event made = world.events.create(world.organizer, plan);
        assertEquals(
                "FORBIDDEN kernel.forbidden",
                Refused.key(() -> world.events.put(world.other, made.id(), plan, Expected.anyVersion())));
        assertEquals(
                "STALE kernel.stale",
                Refused.key(() -> world.events.put(world.organizer, made.id(), plan, Expected.version(9))));
    }

    @Test
    public void allThatIsWrongWithAProgrammeIsToldAtOnce() {
        EventPlan good = EventWorld.plan(1);
        Instant from = EventWorld.STARTS;
        List<EventSession> sessions = List.of(
                EventWorld.session("a", from, from.plusSeconds(3600), "Sala Ñ"),
                EventWorld.session("b", from.plusSeconds(3599), from.plusSeconds(7200), "sala ñ"),
                EventWorld.session("c", from.plusSeconds(7200), from.plusSeconds(9000), "Sala Ñ"),
                EventWorld.session("c", from.minusSeconds(1), from.plusSeconds(10), "Otra"));
        EventPlan bad = new EventPlan(
                " ",
                EventKind.SEMINAR,
                "amuch",
                "",
                good.startsAt(),
                good.endsAt(),
                "America/Nunca",
                Optional.of(new Place("", Optional.empty(), Optional.of("99999"), Optional.of("ftp://x"))),
                Optional.of(-1),
                List.of(),
                good.registration(),
                sessions,
                List.of(new Speaker("Otro", "", Optional.empty())),
                CertificateRule.usual(),
                List.of(),
                Optional.empty(),
                EventState.ANNOUNCED);
        assertEquals(
                Set.of(
                        "/title kernel.required",
                        "/timeZone practices.unknown-zone",
                        "/place/commune practices.unknown-municipality",
                        "/place/link practices.bad-link",
                        "/capacity practices.out-of-range",
                        "/sessions/1/room practices.room-taken",
                        "/sessions/3/id practices.twice",
                        "/sessions/3/startsAt practices.outside-event",
                        "/sessions/0/speakers/0 practices.unknown-speaker",
                        "/sessions/1/speakers/0 practices.unknown-speaker",
                        "/sessions/2/speakers/0 practices.unknown-speaker",
                        "/sessions/3/speakers/0 practices.unknown-speaker"),
                Refused.faults(() -> world.events.create(world.organizer, bad)));
    }

    @Test
    public void whatIsToComeStandsFirstAndWhatIsOverLast() {
        world.events.create(world.organizer, at("Segundo", "2027-06-01T12:00:00Z"));
        world.events.create(world.organizer, at("Primero", "2027-05-01T12:00:00Z"));
        world.events.create(world.organizer, at("Antiguo", "2025-05-01T12:00:00Z"));
        world.events.create(world.organizer, at("Reciente", "2026-05-01T12:00:00Z"));
        assertEquals(List.of("Primero", "Segundo", "Reciente", "Antiguo"), titles(world.nobody, Events.Filter.none()));
        world.clock.set(Instant.parse("2027-05-02T12:00:00Z"));
        world.upkeep.run();
        assertEquals(List.of("Segundo", "Primero", "Reciente", "Antiguo"), titles(world.nobody, Events.Filter.none()));
        Page<Event> first = world.events.list(world.nobody, Events.Filter.none(), Slice.first(3));
        assertTrue(first.next().isPresent());
        assertEquals(List.of("Segundo"), titles(world.nobody, from("2027-05-15T00:00:00Z", "segúndo ANA valpa")));
        assertEquals(List.of(), titles(world.nobody, from("2027-05-15T00:00:00Z", "primero")));
        assertEquals(List.of(), titles(world.nobody, from("2027-01-01T00:00:00Z", "***")));
        assertFalse(titles(world.nobody, from("2027-01-01T00:00:00Z", " ")).isEmpty());
    }

    @Test
    public void aMoveCountsUpAndTellsWhoComes() {
        Event made = world.events.create(world.organizer, EventWorld.plan(2));
        world.registrations.register(world.valparaiso, made.id(), EventWorld.person("", "", "05101"));
        world.registrations.register(world.nobody, made.id(), EventWorld.person("Ana", "a@b.cl", ""));
        assertEquals(List.of("registered", "guest-registered"), world.told());
        EventPlan later = at("Seminario nacional", "2027-08-11T13:00:00Z");
        Event moved = world.events.put(world.organizer, made.id(), later, Expected.version(made.version()));
        assertEquals(1, moved.sequence());
        assertEquals(List.of("moved", "moved"), world.told());
        EventPlan off = new EventPlan(
                later.title(),
                later.kind(),
                later.organizer(),
                later.description(),
                later.startsAt(),
                later.endsAt(),
                later.timeZone(),
                later.place(),
                later.capacity(),
                later.quotas(),
                later.registration(),
                later.sessions(),
                later.speakers(),
                later.certificate(),
                later.questions(),
                later.contest(),
                EventState.CANCELLED);
        world.events.put(world.organizer, made.id(), off, Expected.anyVersion());
        assertEquals(List.of("cancelled", "cancelled"), world.told());
        assertEquals(
                "CONFLICT practices.event-over",
                Refused.key(() -> world.events.put(world.organizer, made.id(), later, Expected.anyVersion())));
        world.events.calendar(world.nobody, made.id());
        CalendarEvent entry = world.feeds.get(0).events().get(0);
        assertTrue(entry.cancelled());
        assertEquals(2, entry.sequence());
        assertEquals("events/" + made.id(), entry.uid());
    }

    @Test
    public void onlyAnEventWithoutRegistrationsIsRemoved() {
        Event made = world.events.create(world.organizer, EventWorld.plan(2));
        Event empty = world.events.create(world.organizer, EventWorld.plan(2));
        world.registrations.register(world.nobody, made.id(), EventWorld.person("Ana", "", ""));
        assertEquals(
                "CONFLICT practices.event-in-use",
                Refused.key(() -> world.events.delete(world.organizer, made.id(), Expected.anyVersion())));
        world.events.delete(world.organizer, empty.id(), Expected.version(empty.version()));
        assertEquals(
                "NOT_FOUND practices.event-not-found", Refused.key(() -> world.events.get(world.nobody, empty.id())));
        assertEquals(
                Set.of("/capacity practices.below-seats-taken"),
                Refused.faults(
                        () -> world.events.put(world.organizer, made.id(), EventWorld.plan(0), Expected.anyVersion())));
    }

    @Test
    public void aReminderGoesOutOnceTheDayBefore() {
        Event made = world.events.create(world.organizer, EventWorld.plan(2));
        world.registrations.register(world.valparaiso, made.id(), EventWorld.person("", "", ""));
        world.told();
        world.clock.set(EventWorld.STARTS.minus(Duration.ofHours(25)));
        world.upkeep.run();
        assertEquals(List.of(), world.told());
        world.clock.set(EventWorld.STARTS.minus(Duration.ofHours(23)));
        world.upkeep.run();
        world.upkeep.run();
        assertEquals(List.of("reminder"), world.told());
    }

    private static EventPlan at(String title, String starts) {
        EventPlan plan = EventWorld.plan(50);
        Instant from = Instant.parse(starts);
        return new EventPlan(
                title,
                plan.kind(),
                plan.organizer(),
                "",
                from,
                from.plusSeconds(7200),
                plan.timeZone(),
                Optional.of(new Place("Valparaíso", Optional.empty(), Optional.of("05101"), Optional.empty())),
                plan.capacity(),
                List.of(),
                plan.registration(),
                List.of(),
                plan.speakers(),
                CertificateRule.usual(),
                List.of(),
                Optional.empty(),
                EventState.ANNOUNCED);
    }

    private static Events.Filter from(String begin, String text) {
        return new Events.Filter(
                Optional.of(EventKind.SEMINAR),
                Optional.of(Instant.parse(begin)),
                Optional.of(Instant.parse("2030-01-01T00:00:00Z")),
                Optional.of("05"),
                Optional.of("amuch"),
                Optional.empty(),
                Optional.of(text));
    }

    private List<String> titles(Caller caller, Events.Filter filter) {
        return world.events.list(caller, filter, Slice.first(50)).items().stream()
                .map(event -> event.plan().title())
                .toList();
    }
}
