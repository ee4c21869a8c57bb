package cl.minka.assistance.core.request;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import cl.minka.assistance.Message;
import cl.minka.assistance.Request;
import cl.minka.assistance.RequestStatus;
import cl.minka.assistance.Requests.Filter;
import cl.minka.assistance.TimelineEntry;
import cl.minka.assistance.TimelineKind;
import cl.minka.assistance.core.Databases;
import cl.minka.assistance.core.World;
import cl.minka.assistance.given.GroupBy;
import cl.minka.assistance.given.HoursGiven;
import cl.minka.assistance.given.Period;
import cl.minka.assistance.given.Rating;
import cl.minka.assistance.level.Promise;
import cl.minka.assistance.level.PromiseKind;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Slice;
import cl.minka.kernel.jpa.Refused;
import cl.minka.kernel.jpa.Rows;
import cl.minka.kernel.table.ImportReport;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

/** The usual hours are 8:30 to 17:30, on Fridays to 16:30 (Ley 18.883, article 62); March 2025 is three hours behind UTC (tz database). */
@RunWith(Parameterized.class)
public class RequestImportTest {
    private static final String HEADER =
            "externalId|at|event|municipality|title|topic|priority|channel|to|text|actor|activity|minutes|rating";

    private final Databases database;
    private World world;

    public RequestImportTest(Databases database) {
        this.database = database;
    }

    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return Databases.parameters();
    }

    @Before
    public void prepare() {
        world = new World(database);
        world.levels.put(
                world.organizer,
                new cl.minka.assistance.level.Level(
                        "general",
                        Optional.empty(),
                        Optional.empty(),
                        120,
                        240,
                        600,
                        75,
                        Set.of(RequestStatus.WAITING_REQUESTER),
                        0),
                Expected.nothing());
        world.clock.set(Instant.parse("2025-12-01T12:00:00Z"));
    }

    /** Monday 10:00: two hours end at 12:00, ten at 11:00 on Tuesday, and later by the five hours that were waited for. */
    @Test
    public void thePastRunsByItsOwnInstants() {
        Rows rows = new Rows(
                HEADER,
                "S-1|2025-03-03T13:00:00Z|created|05101|Bases de una licitación|Compras|high|phone|||municipio-05101",
                "S-2|2025-03-03T13:30:00Z|created|12401|Otra|Personal||||||",
                "S-1|2025-03-03T14:00:00Z|assigned||||||asesora||organizadora",
                "S-1|2025-03-03T14:00:00Z|moved||||||in-progress||asesora",
                "S-1|2025-03-03T14:30:00Z|answer||||||| Son veinte días |asesora",
                "S-1|2025-03-03T15:00:00Z|moved||||||waiting-requester|Falta el monto|asesora",
                "S-1|2025-03-03T20:00:00Z|message|||||||Son 900 UTM|municipio-05101",
                "S-1|2025-03-04T19:30:00Z|moved||||||solved||asesora");
        assertEquals(new ImportReport(8, 2, 0, 0, List.of()), run(rows, true));
        assertEquals(List.of(), list(Optional.empty()));
        assertEquals(new ImportReport(8, 2, 0, 0, List.of()), run(rows, false));
        assertEquals(new ImportReport(8, 0, 0, 2, List.of()), run(rows, false));
        Request one = list(Optional.of("S-1")).get(0);
        assertEquals(RequestStatus.SOLVED, one.status());
        assertEquals(Optional.of("municipio-05101"), one.requester());
        assertEquals(Optional.of("asesora"), one.assignee());
        assertEquals(Instant.parse("2025-03-03T13:00:00Z"), one.createdAt());
        Promise answer = promise(one, PromiseKind.FIRST_ANSWER);
        assertEquals(Optional.of(Instant.parse("2025-03-03T15:00:00Z")), answer.dueAt());
        assertEquals(Optional.of(Instant.parse("2025-03-03T14:30:00Z")), answer.keptAt());
        assertFalse(answer.broken());
        Promise solution = promise(one, PromiseKind.SOLUTION);
        assertEquals(Optional.of(Instant.parse("2025-03-04T19:00:00Z")), solution.dueAt());
        assertTrue(solution.broken());
        assertEquals(
                List.of("Son 900 UTM", "Son veinte días"),
                world.conversation.list(world.valparaiso, one.id(), Slice.first(9)).items().stream()
                        .map(Message::text)
                        .sorted()
                        .toList());
        assertEquals(
                List.of(Instant.parse("2025-03-03T15:00:00Z")),
                times(one, TimelineKind.CLOCK_STOPPED).subList(0, 1));
        assertEquals(List.of(Instant.parse("2025-03-04T19:00:00Z")), broken(one, "solution"));
        assertEquals(
                1,
                world.requests
                        .list(world.adviser, words("licitacion"), Slice.first(9))
                        .items()
                        .size());
    }

    /** What is open still is on the list of today's work, its broken promises told already. */
    @Test
    public void whatIsOpenStillGoesOnHere() {
        Rows rows = new Rows(HEADER, "S-9|2025-11-28T12:00:00Z|created|05101|Urgente|Compras|urgent");
        world.levels.delete(world.organizer, "general", Expected.version(1));
        assertEquals(1, run(rows, false).created());
        Request open = list(Optional.of("S-9")).get(0);
        assertTrue(open.service().running());
        world.notices.taken();
        world.watch.run();
        assertEquals(List.of(), world.notices.taken());
    }

    /** The evening of Monday in UTC, Tuesday's 01:00, is Monday in Chile. */
    @Test
    public void hoursAndTheRatingOfThePastAreCountedAsTodays() {
        Rows rows = new Rows(
                HEADER,
                "S-3|2025-03-03T13:00:00Z|created|05101|Plano regulador|Obras||||||||",
                "S-3|2025-03-04T01:00:00Z|worked|||||||Lectura|asesora|research|45|",
                "S-3|2025-03-04T13:00:00Z|moved||||||solved|Es el artículo 5|asesora|||",
                "S-3|2025-03-04T14:00:00Z|worked||||||||| other |30|",
                "S-3|2025-03-05T14:00:00Z|rated||||||| Muy claro |municipio-05101|||4");
        assertEquals(new ImportReport(5, 1, 0, 0, List.of()), run(rows, false));
        assertEquals(new ImportReport(5, 0, 0, 1, List.of()), run(rows, false));
        String id = list(Optional.of("S-3")).get(0).id();
        assertEquals(
                List.of(
                        "2025-03-03 45 RESEARCH Lectura asesora 2025-03-04T01:00:00Z",
                        "2025-03-04 30 OTHER   2025-03-04T14:00:00Z"),
                world.hours.list(world.adviser, id, Slice.first(9)).items().stream()
                        .map(one -> String.join(
                                " ",
                                one.date().toString(),
                                Integer.toString(one.minutes()),
                                one.activity().name(),
                                one.remark(),
                                one.staff().orElse(""),
                                one.recordedAt().toString()))
                        .toList());
        assertEquals(
                new Rating(4, "Muy claro", Instant.parse("2025-03-05T14:00:00Z")),
                world.satisfaction.get(world.valparaiso, id));
        assertEquals(
                List.of(new HoursGiven("05101", 1, 75)),
                world.hours.report(world.organizer, GroupBy.MUNICIPALITY, Period.all()));
        assertEquals(
                1,
                world.satisfaction
                        .report(world.organizer, GroupBy.TOPIC, Period.all())
                        .size());
    }

    @Test
    public void whatIsWrongWithHoursAndRatingsIsToldByRow() {
        assertEquals(
                Set.of(
                        "2 activity kernel.required",
                        "2 minutes kernel.required",
                        "3 activity assistance.import.one-of",
                        "4 minutes assistance.out-of-range",
                        "5 minutes assistance.out-of-range",
                        "5 text assistance.too-long",
                        "6 rating assistance.out-of-range",
                        "7 rating kernel.required",
                        "8 text assistance.too-long"),
                errors(new Rows(
                        HEADER,
                        "A|2025-03-03T13:00:00Z|worked||||||||||",
                        "A|2025-03-03T13:00:00Z|worked|||||||||paseo|5",
                        "A|2025-03-03T13:00:00Z|worked|||||||||visit|1441",
                        "A|2025-03-03T13:00:00Z|worked|||||||" + "x".repeat(501) + "||visit|1,5",
                        "A|2025-03-03T13:00:00Z|rated||||||||||6|6",
                        "A|2025-03-03T13:00:00Z|rated",
                        "A|2025-03-03T13:00:00Z|rated|||||||" + "x".repeat(2_001) + "||||5")));
        assertEquals(
                Set.of(
                        "2 event assistance.import.not-created",
                        "4 actor assistance.no-adviser",
                        "5 event assistance.import.not-solved",
                        "8 event assistance.rated-already"),
                errors(new Rows(
                        HEADER,
                        "B|2025-03-03T12:00:00Z|worked|||||||||visit|5",
                        "A|2025-03-03T13:00:00Z|created|05101|Uno|Compras",
                        "A|2025-03-03T13:00:00Z|worked||||||||municipio-05101|visit|5",
                        "A|2025-03-03T13:30:00Z|rated|||||||||||5",
                        "A|2025-03-03T14:00:00Z|moved||||||solved|Listo|asesora",
                        "A|2025-03-03T15:00:00Z|rated|||||||||||5",
                        "A|2025-03-03T15:00:00Z|rated|||||||||||4")));
        assertEquals(List.of(), list(Optional.empty()));
    }

    @Test
    public void everythingThatIsWrongIsToldByRowAndNothingIsStored() {
        assertEquals(
                Set.of(
                        "2 municipality assistance.unknown-municipality",
                        "2 topic kernel.required",
                        "3 at assistance.import.bad-instant",
                        "4 at assistance.import.in-future",
                        "5 event assistance.import.one-of",
                        "6 to assistance.import.one-of",
                        "7 to assistance.import.unknown-account",
                        "8 externalId kernel.required",
                        "8 text kernel.required"),
                errors(new Rows(
                        HEADER,
                        "A|2025-03-03T13:00:00Z|created|99999|Uno||",
                        "A|ayer|moved||||||closed|x|",
                        "A|2026-03-03T13:00:00Z|moved||||||closed|x|",
                        "A|2025-03-03T13:00:00Z|soñada|||||||",
                        "A|2025-03-03T13:00:00Z|moved||||||perdida||",
                        "A|2025-03-03T13:00:00Z|assigned||||||nadie||",
                        "|2025-03-03T13:00:00Z|answer||||||||")));
        assertEquals(
                Set.of(
                        "3 event assistance.import.created-twice",
                        "4 at assistance.import.order",
                        "5 to assistance.move.assignee",
                        "6 to assistance.no-adviser",
                        "7 event assistance.import.not-created",
                        "9 event assistance.import.closed",
                        "10 text assistance.move.reason"),
                errors(new Rows(
                        HEADER,
                        "A|2025-03-03T13:00:00Z|created|05101|Uno|Compras",
                        "A|2025-03-03T13:00:00Z|created|05101|Uno|Compras",
                        "A|2025-03-03T12:00:00Z|answer|||||||Hola|",
                        "A|2025-03-03T14:00:00Z|moved||||||in-progress||",
                        "A|2025-03-03T14:00:00Z|assigned||||||asesor-12401||",
                        "B|2025-03-03T14:00:00Z|answer|||||||Hola|",
                        "A|2025-03-03T14:00:00Z|moved||||||closed|Se desiste|",
                        "A|2025-03-03T15:00:00Z|answer|||||||Hola|",
                        "A|2025-03-03T15:00:00Z|moved||||||reopened||")));
        assertEquals(List.of(), list(Optional.empty()));
        run(new Rows(HEADER, "A|2025-03-03T13:00:00Z|created|05101|Uno|Compras"), false);
        assertEquals(
                Set.of("2 externalId assistance.import.differs"),
                errors(new Rows(HEADER, "A|2025-03-03T13:00:00Z|created|05101|Otro|Compras")));
        assertEquals(
                "FORBIDDEN kernel.forbidden",
                Refused.key(() -> world.history.importAll(world.adviser, new Rows(HEADER), true)));
        assertEquals(
                "FORBIDDEN kernel.forbidden",
                Refused.key(() -> world.history.importAll(world.otherOrganizer, new Rows(HEADER), true)));
        assertEquals(
                List.of("assistance.request-imported", "assistance.requests-imported"),
                world.journal.actions().stream()
                        .filter(one -> one.contains("import"))
                        .toList());
    }

    private ImportReport run(Rows rows, boolean dryRun) {
        return world.history.importAll(world.organizer, rows, dryRun);
    }

    private Set<String> errors(Rows rows) {
        return run(rows, false).errors().stream()
                .map(one -> one.line() + " " + one.column() + " " + one.code())
                .collect(Collectors.toSet());
    }

    private List<Request> list(Optional<String> externalId) {
        Filter filter = new Filter(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                externalId,
                Optional.empty());
        return world.requests.list(world.adviser, filter, Slice.first(50)).items();
    }

    private static Filter words(String words) {
        return new Filter(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(words));
    }

    private static Promise promise(Request request, PromiseKind kind) {
        return request.service().promises().stream()
                .filter(one -> one.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private List<Instant> times(Request request, TimelineKind kind) {
        return entries(request, kind).stream().map(TimelineEntry::occurredAt).toList();
    }

    private List<Instant> broken(Request request, String promise) {
        return entries(request, TimelineKind.BROKEN).stream()
                .filter(one -> one.facts().get("promise").equals(promise))
                .map(TimelineEntry::occurredAt)
                .toList();
    }

    private List<TimelineEntry> entries(Request request, TimelineKind kind) {
        return world.progress
                .timeline(world.adviser, request.id(), Optional.of(kind), Slice.first(50))
                .items();
    }
}
