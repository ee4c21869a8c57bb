package cl.minka.practices.core.event;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import cl.minka.kernel.Expected;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.notice.MailedFile;
import cl.minka.kernel.notice.Notice;
import cl.minka.kernel.paper.PageRenderer;
import cl.minka.kernel.paper.PrintedPages;
import cl.minka.practices.core.Databases;
import cl.minka.practices.event.Event;
import cl.minka.practices.event.EventState;
import cl.minka.practices.event.Registration;
import cl.minka.practices.event.RegistrationDraft;
import cl.minka.practices.event.RegistrationRules;
import cl.minka.practices.event.RegistrationState;
import cl.minka.practices.event.Registrations;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

/** What people without an account are told, from the registration to the day before. */
@RunWith(Parameterized.class)
public class GuestMailTest {
    private static final String EVA = "eva@correo.example";

    private final Databases database;
    private EventWorld world;

    public GuestMailTest(Databases database) {
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
    public void theConfirmationHasTheKeyTheDateAndNothingThatTheGuestWrote() {
        Event event = world.events.create(world.organizer, EventWorld.plan(10));
        Registrations.Made made = register(event, "Compre en www.ejemplo.cl", EVA);
        Notice notice = only();
        assertEquals("practices.notice.guest-registered", notice.key());
        assertEquals(Optional.of(EVA), notice.address());
        assertEquals(made.token(), Optional.of(notice.arguments().get("token")));
        assertEquals(made.registration().id(), notice.arguments().get("number"));
        assertEquals("Salón de honor, Condell 1490", notice.arguments().get("place"));
        assertEquals(EventWorld.STARTS, notice.calendar().orElseThrow().begins());
        assertFalse(notice.arguments().toString().contains("www"));
        register(event, "Sin correo", "");
        assertEquals(List.of(), world.notices.taken());
    }

    @Test
    public void theyAreWrittenToInTheirLanguage() {
        Event event = world.events.create(world.organizer, EventWorld.plan(10));
        register(event, "Eva", EVA);
        assertEquals("es", only().arguments().get(Notice.LANGUAGE));
        RegistrationDraft ana = EventWorld.person("Ana", "ana@correo.example", "05101");
        Registrations.Made made = world.registrations.register(world.nobody, event.id(), in(ana, "en"));
        assertEquals("en", made.registration().person().language());
        assertEquals("en", only().arguments().get(Notice.LANGUAGE));
        Registration kept = world.registrations.put(
                world.nobody,
                event.id(),
                made.registration().id(),
                made.token(),
                in(ana, ""),
                Optional.empty(),
                Expected.version(1));
        assertEquals("what is not said stays", "en", kept.person().language());
        InvalidInput refused = assertThrows(
                InvalidInput.class, () -> world.registrations.register(world.nobody, event.id(), in(ana, "fr")));
        assertEquals("/language", refused.faults().get(0).pointer());
    }

    private static RegistrationDraft in(RegistrationDraft one, String language) {
        return new RegistrationDraft(
                one.name(),
                one.email(),
                one.organization(),
                one.organizationType(),
                one.municipality(),
                one.consents(),
                language);
    }

    @Test
    public void theBadgeGoesWithTheMailAsLongAsThereIsASeat() {
        world.printer.setRenderer(new PageRenderer() {
            @Override
            public void render(PrintedPages pages, OutputStream out) throws IOException {
                out.write(pages.xhtml().getBytes(StandardCharsets.UTF_8));
            }

            @Override
            public int count(PrintedPages pages) {
                return 1;
            }
        });
        Event event = world.events.create(world.organizer, EventWorld.plan(10));
        Registrations.Made made = register(event, "Eva", EVA);
        register(event, "Luis", "");
        Notice notice = only();
        MailedFile badge = world.prints.of(notice.key(), notice.resource()).get(0);
        String page = new String(badge.content(), StandardCharsets.UTF_8);
        assertTrue(page, page.contains(made.registration().code()));
        assertFalse(page, page.contains("Luis"));
        assertEquals(List.of(), world.prints.of("practices.notice.guest-offered", notice.resource()));
        assertEquals(List.of(), world.prints.of(notice.key(), "contests/x"));
        world.registrations.delete(
                world.nobody, event.id(), made.registration().id(), made.token(), Expected.version(1));
        assertEquals(List.of(), world.prints.of(notice.key(), notice.resource()));
        assertEquals(List.of(notice.resource()), world.notices.forgotten());
    }

    @Test
    public void whoWaitsIsOfferedTheSeatByMailAndTakesItWithTheKey() {
        Event event = world.events.create(world.organizer, EventWorld.plan(1));
        Registrations.Made first = register(event, "Uno", "uno@correo.example");
        Registrations.Made second = register(event, "Eva", EVA);
        List<Notice> told = world.notices.taken();
        assertEquals("practices.notice.guest-waiting", told.get(1).key());
        assertEquals(Optional.empty(), told.get(1).calendar());
        world.registrations.delete(
                world.nobody, event.id(), first.registration().id(), first.token(), Expected.version(1));
        Notice offer = only();
        assertEquals("practices.notice.guest-offered", offer.key());
        assertEquals(Optional.of(EVA), offer.address());
        assertFalse(offer.arguments().containsKey("token"));
        Registration offered = world.registrations.get(
                world.nobody, event.id(), second.registration().id(), second.token());
        world.registrations.put(
                world.nobody,
                event.id(),
                offered.id(),
                second.token(),
                offered.person(),
                Optional.of(RegistrationState.REGISTERED),
                Expected.version(offered.version()));
        assertEquals(List.of("guest-seated"), world.told());
    }

    @Test
    public void changeCancellationAndReminderReachThem() {
        Event event = world.events.create(world.organizer, EventWorld.plan(10));
        register(event, "Eva", EVA);
        world.notices.taken();
        world.clock.set(EventWorld.STARTS.minus(Duration.ofHours(20)));
        world.upkeep.run();
        world.upkeep.run();
        assertEquals(List.of("reminder"), world.told());
        world.events.put(
                world.organizer,
                event.id(),
                EventWorld.plan("Seminario nacional", EventState.CANCELLED, 10, RegistrationRules.usual()),
                Expected.version(1));
        Notice cancelled = only();
        assertEquals("practices.notice.event-cancelled", cancelled.key());
        assertEquals(Optional.of(EVA), cancelled.address());
        assertTrue(cancelled.calendar().orElseThrow().cancelled());
    }

    private Registrations.Made register(Event event, String name, String email) {
        return world.registrations.register(world.nobody, event.id(), EventWorld.person(name, email, "05101"));
    }

    private Notice only() {
        List<Notice> told = world.notices.taken();
        assertEquals(told.toString(), 1, told.size());
        return told.get(0);
    }
}
