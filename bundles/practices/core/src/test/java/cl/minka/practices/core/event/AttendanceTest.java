package cl.minka.practices.core.event;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import cl.minka.kernel.jpa.Refused;
import cl.minka.kernel.paper.IssuedPaper;
import cl.minka.kernel.paper.PageRenderer;
import cl.minka.kernel.paper.Paper;
import cl.minka.kernel.paper.PaperFile;
import cl.minka.kernel.paper.PaperOrder;
import cl.minka.kernel.paper.PrintedPages;
import cl.minka.kernel.privacy.PersonalData.Subject;
import cl.minka.practices.core.Databases;
import cl.minka.practices.event.AttendanceEntry;
import cl.minka.practices.event.AttendanceFigures;
import cl.minka.practices.event.AttendanceMerge;
import cl.minka.practices.event.Event;
import cl.minka.practices.event.EventCertificate;
import cl.minka.practices.event.EventCertificates;
import cl.minka.practices.event.EventFeedback;
import cl.minka.practices.event.Registration;
import cl.minka.practices.event.RegistrationDraft;
import cl.minka.practices.event.RegistrationState;
import cl.minka.practices.event.Registrations;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

/** From the door to the certificate and the satisfaction form. */
@RunWith(Parameterized.class)
public class AttendanceTest {
    private static final Instant AT = EventWorld.STARTS.plusSeconds(60);

    private final Databases database;
    private EventWorld world;
    private Event event;
    private Registrations.Made ana;
    private Registration luis;

    public AttendanceTest(Databases database) {
        this.database = database;
    }

    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return Databases.parameters();
    }

    @Before
    public void begin() {
        world = new EventWorld(database);
        event = world.events.create(world.organizer, EventWorld.plan(3));
        ana = world.registrations.register(world.nobody, event.id(), EventWorld.person("Ana", "a@b.cl", "05101"));
        luis = world.registrations
                .register(world.valparaiso, event.id(), EventWorld.person("", "", "05101"))
                .registration();
    }

    @Test
    public void theSameBatchAgainChangesNothing() {
        List<AttendanceEntry> batch =
                List.of(present("t1-1", ana.registration().code(), "apertura"), present("t1-2", luis.id(), "apertura"));
        assertEquals(2, merge(batch).accepted());
        AttendanceMerge again = merge(batch);
        assertEquals(0, again.accepted());
        assertEquals(2, again.unchanged());
        assertEquals(List.of(), again.conflicts());
        assertEquals(
                new AttendanceFigures(2, 2, 0, List.of(new AttendanceFigures.OfSession("apertura", 2, 0))),
                again.figures());
        assertEquals(RegistrationState.ATTENDED, state(ana.registration()));
    }

    @Test
    public void whatContradictsTheRecordIsAnsweredAndNotStored() {
        merge(List.of(present("t1-1", luis.code(), "")));
        AttendanceEntry other = entry("t2-1", luis.code(), "", false, Optional.empty());
        assertEquals(
                List.of(new AttendanceMerge.Conflict(
                        "t2-1", "stands-otherwise", Optional.of("t1-1"), Optional.of(true))),
                merge(List.of(other)).conflicts());
        List<String> reasons = merge(List.of(
                        entry("t1-1", luis.code(), "", false, Optional.empty()),
                        present("t2-2", "nadie", ""),
                        present("t2-3", luis.code(), "otra"),
                        entry("t2-4", luis.code(), "", false, Optional.of("t9-9"))))
                .conflicts()
                .stream()
                .map(AttendanceMerge.Conflict::reason)
                .toList();
        assertEquals(List.of("other-content", "unknown-person", "unknown-session", "replaces-another"), reasons);
        assertEquals(RegistrationState.ATTENDED, state(luis));
        merge(List.of(entry("t2-5", luis.code(), "", false, Optional.of("t1-1"))));
        assertEquals(RegistrationState.REGISTERED, state(luis));
        assertEquals(
                "stands-otherwise",
                merge(List.of(present("t1-1", luis.code(), "")))
                        .conflicts()
                        .get(0)
                        .reason());
    }

    @Test
    public void whoComesWithoutRegistrationTakesAFreeSeatIfThereIsOne() {
        RegistrationDraft one = EventWorld.person("Eva", "", "09101");
        AttendanceMerge merged = merge(List.of(walkIn("t1-1", one), walkIn("t1-2", one)));
        assertEquals(1, merged.accepted());
        assertEquals("full", merged.conflicts().get(0).reason());
        assertEquals(1, merged.figures().walkIns());
        assertEquals(1, merge(List.of(walkIn("t1-1", one))).unchanged());
        assertEquals(3, world.events.get(world.nobody, event.id()).seats());
    }

    @Test
    public void allThatIsWrongWithABatchIsToldAtOnceAndOnlyOrganizersSendOne() {
        List<AttendanceEntry> bad = List.of(
                entry(" ", "x", "", true, Optional.empty()),
                new AttendanceEntry("t", Optional.empty(), "", AT, true, Optional.empty(), Optional.empty()),
                walkIn("u", EventWorld.person("", "x", "99999")));
        assertEquals(
                Set.of(
                        "/entries/0/clientId kernel.required",
                        "/entries/1/code practices.code-or-walk-in",
                        "/entries/2/walkIn/name kernel.required",
                        "/entries/2/walkIn/email practices.bad-email",
                        "/entries/2/walkIn/municipality practices.unknown-municipality"),
                Refused.faults(() -> merge(bad)));
        assertEquals(
                "FORBIDDEN kernel.forbidden",
                Refused.key(() -> world.attendances.merge(world.valparaiso, event.id(), List.of())));
        assertEquals("FORBIDDEN kernel.forbidden", Refused.key(() -> world.attendances.get(world.other, event.id())));
    }

    @Test
    public void aCertificateIsForWhoCameAndRevokedWhenThatWasWrong() {
        merge(List.of(present("t1-1", ana.registration().code(), "apertura"), present("t1-2", luis.code(), "")));
        assertEquals(new EventCertificates.Issued(1, 0, 1), world.certificates.issue(world.organizer, event.id()));
        assertEquals(new EventCertificates.Issued(0, 1, 1), world.certificates.issue(world.organizer, event.id()));
        EventCertificate certificate = world.certificates.get(
                world.nobody, event.id(), ana.registration().id(), ana.token());
        assertEquals("Ana", certificate.name());
        assertEquals(8, certificate.hours());
        assertEquals(
                "NOT_FOUND practices.no-certificate",
                Refused.key(() -> world.certificates.get(world.valparaiso, event.id(), luis.id(), Optional.empty())));
        PaperFile file = world.papers.issue(world.nobody, order(certificate));
        EventCertificates.Checked checked =
                world.certificates.check(event.id(), file.code().toString());
        assertTrue(checked.valid());
        assertEquals("Seminario nacional", checked.title());
        assertEquals(8, checked.hours());
        assertFalse(checked.toString().contains("Ana"));
        merge(List.of(entry("t1-9", ana.registration().code(), "apertura", false, Optional.of("t1-1"))));
        assertEquals(
                List.of(false),
                world.papers.issued.stream().map(IssuedPaper::valid).toList());
        assertFalse(world.certificates.check(event.id(), file.code().toString()).valid());
        assertEquals(
                "NOT_FOUND practices.no-certificate",
                Refused.key(() -> world.certificates.get(
                        world.nobody, event.id(), ana.registration().id(), ana.token())));
        assertEquals(
                "NOT_FOUND practices.no-certificate",
                Refused.key(() ->
                        world.certificates.check("aaaaaaaaaaaaaaaa", file.code().toString())));
    }

    @Test
    public void answersAreGivenOnceAndFewOfThemAreNotShown() {
        Event big = world.events.create(world.organizer, EventWorld.plan(null));
        List<Registrations.Made> people = new ArrayList<>();
        List<AttendanceEntry> batch = new ArrayList<>();
        for (int n = 0; n < 5; n++) {
            people.add(world.registrations.register(world.nobody, big.id(), EventWorld.person("P" + n, "", "05101")));
            batch.add(present("c" + n, people.get(n).registration().code(), ""));
        }
        assertEquals("CONFLICT practices.not-attended", Refused.key(() -> answer(big, people.get(0), "5")));
        world.attendances.merge(world.organizer, big.id(), batch);
        assertEquals(
                Set.of("/answers/general practices.out-of-range"),
                Refused.faults(() -> answer(big, people.get(0), "6")));
        for (int n = 0; n < 4; n++) {
            answer(big, people.get(n), "4");
        }
        EventFeedback.OfQuestion few =
                world.feedback.summary(world.organizer, big.id()).questions().get(0);
        assertEquals(Optional.empty(), few.answers());
        assertEquals(Optional.empty(), few.mean());
        assertEquals("CONFLICT practices.answered-already", Refused.key(() -> answer(big, people.get(0), "5")));
        answer(big, people.get(4), "5");
        EventFeedback.Summary summary = world.feedback.summary(world.organizer, big.id());
        assertEquals(Optional.of(5), summary.questions().get(0).answers());
        assertEquals(Optional.of(4.2), summary.questions().get(0).mean());
        assertEquals(Optional.empty(), summary.questions().get(0).counts());
        assertEquals(5, summary.questions().get(1).texts().size());
    }

    @Test
    public void badgesCarryTheCodeAndNoMarkupOfStrangers() throws Exception {
        world.registrations.register(world.nobody, event.id(), EventWorld.person("Eva <b> & \u0007Cía", "", "09101"));
        assertEquals(
                "UNAVAILABLE kernel.papers-absent",
                Refused.key(() -> world.prints.badges(world.organizer, event.id())));
        List<String> printed = new ArrayList<>();
        world.printer.setRenderer(new PageRenderer() {
            @Override
            public void render(PrintedPages pages, OutputStream out) throws IOException {
                printed.add(pages.xhtml());
                byte[] png = pages.pictures().open(luis.code()).orElseThrow().readAllBytes();
                assertEquals("PNG", new String(png, 1, 3, java.nio.charset.StandardCharsets.US_ASCII));
                assertEquals(luis.code(), ReadQr.text(png));
                out.write(1);
            }

            @Override
            public int count(PrintedPages pages) {
                return 1;
            }
        });
        assertEquals(1, world.prints.badges(world.organizer, event.id()).length);
        assertTrue(printed.get(0), printed.get(0).contains("Eva &lt;b&gt; &amp;  Cía"));
        assertTrue(printed.get(0).contains("Temuco"));
        javax.xml.parsers.DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new java.io.ByteArrayInputStream(
                        printed.get(0).getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        assertEquals("FORBIDDEN kernel.forbidden", Refused.key(() -> world.prints.badges(world.temuco, event.id())));
    }

    @Test
    public void whoAsksForItIsForgottenAndTheCountStays() {
        merge(List.of(present("t1-2", luis.code(), "")));
        EventData data = new EventData(world.clock);
        Subject subject = new Subject(world.valparaiso.account(), "municipio-05101");
        assertEquals(
                1,
                world.transactions
                        .read(manager -> data.find(manager, subject))
                        .get(0)
                        .records());
        assertEquals(
                "Persona municipio-05101",
                world.transactions
                        .read(manager -> data.export(manager, subject))
                        .get("event-registrations")
                        .get(0)
                        .get("name"));
        assertEquals(1, (int) world.transactions.quietly(manager -> data.erase(manager, subject)));
        assertEquals(List.of(), world.transactions.read(manager -> data.find(manager, subject)));
        world.clock.advance(Duration.ofSeconds(1));
        assertEquals(
                1, world.attendances.get(world.organizer, event.id()).figures().attended());
        assertEquals(
                "",
                world.attendances
                        .get(world.organizer, event.id())
                        .lines()
                        .get(0)
                        .name());
    }

    private void answer(Event of, Registrations.Made who, String value) {
        world.feedback.answer(
                world.nobody,
                of.id(),
                who.registration().id(),
                who.token(),
                Map.of("general", value, "ideas", "Más mesas de trabajo"));
    }

    private static PaperOrder order(EventCertificate certificate) {
        Paper paper = new Paper("Certificado", "", Locale.ROOT, "AMUCH", certificate.issuedAt(), List.of());
        return new PaperOrder(EventCertificate.PAPER, certificate.resource(), "amuch", paper);
    }

    private AttendanceMerge merge(List<AttendanceEntry> entries) {
        return world.attendances.merge(world.organizer, event.id(), entries);
    }

    private static AttendanceEntry present(String client, String who, String session) {
        return entry(client, who, session, true, Optional.empty());
    }

    private static AttendanceEntry entry(
            String client, String who, String session, boolean present, Optional<String> replaces) {
        return new AttendanceEntry(client, Optional.of(who), session, AT, present, replaces, Optional.empty());
    }

    private static AttendanceEntry walkIn(String client, RegistrationDraft person) {
        return new AttendanceEntry(client, Optional.empty(), "", AT, true, Optional.empty(), Optional.of(person));
    }

    private RegistrationState state(Registration one) {
        return world.registrations
                .get(world.organizer, event.id(), one.id(), Optional.empty())
                .state();
    }
}
