package cl.minka.assistance.core.request;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import cl.minka.assistance.Message;
import cl.minka.assistance.Priority;
import cl.minka.assistance.Request;
import cl.minka.assistance.RequestDraft;
import cl.minka.assistance.RequestStatus;
import cl.minka.assistance.TimelineKind;
import cl.minka.assistance.core.Databases;
import cl.minka.assistance.core.World;
import cl.minka.assistance.level.Level;
import cl.minka.assistance.level.Promise;
import cl.minka.assistance.level.PromiseKind;
import cl.minka.assistance.level.ServiceCalendar;
import cl.minka.assistance.level.Shift;
import cl.minka.assistance.level.SpecialDays;
import cl.minka.assistance.level.WeekDay;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Slice;
import cl.minka.kernel.jpa.Refused;
import cl.minka.kernel.notice.Notice;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

/** On Monday 1 March 2027 in Chile it is three hours earlier than in UTC; the usual hours are 8:30 to 17:30. */
@RunWith(Parameterized.class)
public class ServiceLevelTest {
    private static final Optional<String> NO_REASON = Optional.empty();

    private final Databases database;
    private World world;

    public ServiceLevelTest(Databases database) {
        this.database = database;
    }

    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return Databases.parameters();
    }

    @Before
    public void clear() {
        world = new World(database);
        world.levels.put(
                world.organizer,
                new Level(
                        "general",
                        Optional.empty(),
                        Optional.empty(),
                        120,
                        240,
                        600,
                        75,
                        Set.of(RequestStatus.WAITING_REQUESTER, RequestStatus.WAITING_THIRD_PARTY),
                        0),
                Expected.nothing());
        at("2027-03-01T13:00:00Z");
    }

    /** Ten working hours from Monday 10:00 (7:30 of them on Monday) end on Tuesday at 11:00, later by what is waited for. */
    @Test
    public void theClockStopsWhileTheRequesterIsWaitedFor() {
        Request made = ask();
        assertEquals(Optional.of("general"), made.service().level());
        assertEquals(Instant.parse("2027-03-01T15:00:00Z"), due(made, PromiseKind.FIRST_ANSWER));
        assertEquals(Instant.parse("2027-03-02T14:00:00Z"), due(made, PromiseKind.SOLUTION));
        at("2027-03-01T14:00:00Z");
        move(world.adviser, made, RequestStatus.IN_PROGRESS);
        Request waiting = move(world.adviser, made, RequestStatus.WAITING_REQUESTER);
        assertFalse(waiting.service().running());
        assertEquals(Optional.empty(), promise(waiting, PromiseKind.SOLUTION).dueAt());
        assertEquals(540, promise(waiting, PromiseKind.SOLUTION).remainingMinutes());
        at("2027-03-02T14:00:00Z");
        world.conversation.write(world.valparaiso, made.id(), "Aquí está el acta", false);
        Request going = world.requests.get(world.valparaiso, made.id());
        assertEquals(RequestStatus.IN_PROGRESS, going.status());
        assertEquals(Instant.parse("2027-03-03T14:00:00Z"), due(going, PromiseKind.SOLUTION));
        assertEquals(
                List.of(
                        "status",
                        "level",
                        "clock-started",
                        "assignment",
                        "status",
                        "status",
                        "clock-stopped",
                        "status",
                        "clock-started"),
                kinds(made));
    }

    @Test
    public void anAnswerKeepsOnePromiseAndBeginsTheNext() {
        Request made = ask();
        at("2027-03-01T14:30:00Z");
        world.conversation.write(world.adviser, made.id(), "Nota entre nosotros", true);
        assertEquals(
                Optional.empty(),
                promise(world.requests.get(world.adviser, made.id()), PromiseKind.FIRST_ANSWER)
                        .keptAt());
        world.conversation.write(world.adviser, made.id(), "Son veinte días", false);
        Request answered = world.requests.get(world.adviser, made.id());
        assertEquals(
                Optional.of(Instant.parse("2027-03-01T14:30:00Z")),
                promise(answered, PromiseKind.FIRST_ANSWER).keptAt());
        assertEquals(Instant.parse("2027-03-01T18:30:00Z"), due(answered, PromiseKind.UPDATE));
        assertEquals(List.of("Son veinte días"), said(world.valparaiso, made));
        assertEquals(List.of("Nota entre nosotros", "Son veinte días"), said(world.adviser, made));
        assertEquals(
                "FORBIDDEN kernel.forbidden",
                Refused.key(() -> world.conversation.write(world.valparaiso, made.id(), "Secreto", true)));
        Request solved = move(world.adviser, made, RequestStatus.SOLVED);
        assertTrue(solved.service().promises().stream()
                .allMatch(one -> one.keptAt().isPresent() && !one.broken()));
    }

    @Test
    public void whoAnswersIsWarnedAndThenToldThatItIsTooLate() {
        Request made = ask();
        world.progress.assign(world.organizer, made.id(), "asesora", NO_REASON);
        world.notices.taken();
        at("2027-03-01T14:29:00Z");
        world.watch.run();
        assertEquals(List.of(), told());
        at("2027-03-01T14:31:00Z");
        world.watch.run();
        new LevelWatch(world.desk, new RequestNotices(world.notices, world.accounts)).run();
        assertEquals(List.of("assistance.notice.foreseen " + world.adviser.account()), told());
        at("2027-03-01T15:00:00Z");
        world.watch.run();
        world.watch.run();
        assertEquals(
                Set.of(
                        "assistance.notice.broken " + world.adviser.account(),
                        "assistance.notice.broken " + world.organizer.account()),
                Set.copyOf(told()));
        assertTrue(promise(world.requests.get(world.adviser, made.id()), PromiseKind.FIRST_ANSWER)
                .broken());
        assertTrue(kinds(made).containsAll(List.of("foreseen", "broken")));
    }

    /** Ten hours from Monday 10:00 end on Tuesday at 11:00; 700 minutes of a new level, of which three quarters are past, at 12:40. */
    @Test
    public void whatIsBrokenAgainAfterItsEndMovedIsToldAgain() {
        world.levels.put(
                world.organizer,
                new Level("baja", Optional.empty(), Optional.of(Priority.LOW), 120, 240, 700, 75, Set.of(), 0),
                Expected.nothing());
        Request made = ask();
        at("2027-03-02T14:01:00Z");
        world.watch.run();
        assertTrue(promise(world.requests.get(world.adviser, made.id()), PromiseKind.SOLUTION)
                .broken());
        RequestDraft draft = world.requests.get(world.adviser, made.id()).draft();
        Request moved = world.requests.put(
                world.valparaiso,
                made.id(),
                new RequestDraft("", draft.title(), "", draft.topic(), Priority.LOW, draft.channel(), List.of()),
                Expected.anyVersion());
        assertFalse(promise(moved, PromiseKind.SOLUTION).broken());
        assertEquals(Instant.parse("2027-03-02T15:40:00Z"), due(moved, PromiseKind.SOLUTION));
        world.notices.taken();
        at("2027-03-02T15:40:00Z");
        world.watch.run();
        assertTrue(promise(world.requests.get(world.adviser, made.id()), PromiseKind.SOLUTION)
                .broken());
        assertEquals(List.of("assistance.notice.broken " + world.organizer.account()), told());
    }

    @Test
    public void oneLevelSaysATopicAndAPriority() {
        Level other = new Level("otro", Optional.empty(), Optional.empty(), 60, 120, 300, 75, Set.of(), 0);
        assertEquals(
                "CONFLICT assistance.level-taken",
                Refused.key(() -> world.levels.put(world.organizer, other, Expected.nothing())));
        Level present = world.levels.get(world.organizer, "general");
        assertEquals(present, world.levels.put(world.organizer, present, Expected.version(present.version())));
    }

    /** In June it is 8:00 in Valparaíso when it is 9:00 in Magallanes (tz database); the usual hours begin at 8:30. */
    @Test
    public void eachMunicipalityWorksByItsOwnClocks() {
        at("2027-06-01T12:00:00Z");
        assertEquals(Instant.parse("2027-06-01T14:30:00Z"), due(ask(), PromiseKind.FIRST_ANSWER));
        Request south = world.requests.create(world.natales, World.draft("Plazo de una licitación", "Compras"));
        assertEquals(Instant.parse("2027-06-01T14:00:00Z"), due(south, PromiseKind.FIRST_ANSWER));
    }

    @Test
    public void aCalendarThatChangesMovesWhatIsDueAndTellsSo() {
        Request made = ask();
        Shift morning = new Shift(LocalTime.of(8, 0), LocalTime.of(13, 0));
        Shift afternoon = new Shift(LocalTime.of(15, 0), LocalTime.of(18, 0));
        List<WeekDay> week = Arrays.stream(DayOfWeek.values())
                .filter(day -> day.getValue() <= 5)
                .map(day -> new WeekDay(day, List.of(morning, afternoon)))
                .toList();
        SpecialDays closed =
                new SpecialDays(LocalDate.of(2027, 3, 2), LocalDate.of(2027, 3, 2), "Aniversario comunal", List.of());
        world.calendars.put(
                world.valparaiso, new ServiceCalendar("05101", week, List.of(closed), 0), Expected.nothing());
        Request moved = world.requests.get(world.valparaiso, made.id());
        // Monday 10:00 to 13:00 and 15:00 to 18:00 are six hours; Tuesday is closed; four more on Wednesday from 8:00.
        assertEquals(Instant.parse("2027-03-03T15:00:00Z"), due(moved, PromiseKind.SOLUTION));
        assertTrue(kinds(made).contains("calendar"));
        assertEquals("FORBIDDEN kernel.forbidden", Refused.key(() -> world.calendars.get(world.natales, "05101")));
        assertEquals(
                Set.of("/week assistance.never-works"),
                Refused.faults(() -> world.calendars.put(
                        world.natales, new ServiceCalendar("12401", List.of(), List.of(), 0), Expected.nothing())));
    }

    @Test
    public void aMoveThatIsRefusedTellsAllThatIsMissing() {
        Request made = ask();
        assertEquals(
                Set.of("/assignee assistance.move.assignee"),
                Refused.faults(() -> move(world.organizer, made, RequestStatus.ASSIGNED)));
        assertEquals(
                Set.of("/to assistance.move.allowed", "/reason assistance.move.reason"),
                Refused.faults(() -> move(world.organizer, made, RequestStatus.REOPENED)));
        assertEquals(
                Set.of("/reason assistance.move.answer"),
                Refused.faults(() -> move(world.adviser, made, RequestStatus.SOLVED)));
        assertEquals(
                "FORBIDDEN kernel.forbidden",
                Refused.key(() -> move(world.valparaiso, made, RequestStatus.IN_PROGRESS)));
        Request solved = world.progress.move(
                world.adviser, made.id(), RequestStatus.SOLVED, Optional.of("Son veinte días corridos"));
        assertEquals(List.of("Son veinte días corridos"), said(world.valparaiso, made));
        assertEquals(RequestStatus.SOLVED, solved.status());
        Request again = world.progress.move(
                world.valparaiso, made.id(), RequestStatus.REOPENED, Optional.of("Falta la ordenanza"));
        assertTrue(again.service().running());
        assertEquals(
                Set.of("/adviser assistance.no-adviser"),
                Refused.faults(() -> world.progress.assign(world.organizer, made.id(), "asesor-12401", NO_REASON)));
    }

    private Request ask() {
        return world.requests.create(world.valparaiso, World.draft("Plazo de una licitación", "Compras"));
    }

    private Request move(Caller caller, Request request, RequestStatus to) {
        return world.progress.move(caller, request.id(), to, NO_REASON);
    }

    private void at(String instant) {
        world.clock.set(Instant.parse(instant));
    }

    private static Promise promise(Request request, PromiseKind kind) {
        return request.service().promises().stream()
                .filter(one -> one.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private static Instant due(Request request, PromiseKind kind) {
        return promise(request, kind).dueAt().orElseThrow();
    }

    private List<String> kinds(Request request) {
        return world.progress.timeline(world.adviser, request.id(), Optional.empty(), Slice.first(50)).items().stream()
                .map(entry -> entry.kind())
                .map(TimelineKind::name)
                .map(name -> name.toLowerCase(java.util.Locale.ROOT).replace('_', '-'))
                .toList();
    }

    private List<String> said(Caller caller, Request request) {
        return world.conversation.list(caller, request.id(), Slice.first(50)).items().stream()
                .map(Message::text)
                .sorted()
                .toList();
    }

    private List<String> told() {
        return world.notices.taken().stream()
                .map((Notice notice) -> notice.key() + " " + notice.account())
                .toList();
    }
}
