package cl.minka.contest.core;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertTrue;

import cl.minka.contest.Contest;
import cl.minka.contest.ContestDefinition;
import cl.minka.contest.ContestStatus;
import cl.minka.contest.Contests;
import cl.minka.contest.Eligibility;
import cl.minka.contest.Question;
import cl.minka.contest.Rules;
import cl.minka.contest.Schedule;
import cl.minka.contest.Transition;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Cursor;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Page;
import cl.minka.kernel.Slice;
import cl.minka.kernel.jpa.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

@RunWith(Parameterized.class)
public class ContestManagerTest {
    private static final Contests.Filter ALL =
            new Contests.Filter(Optional.empty(), Optional.empty(), Optional.empty());

    private final Databases database;
    private World world;

    public ContestManagerTest(Databases database) {
        this.database = database;
    }

    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return Databases.parameters();
    }

    @Before
    public void prepare() {
        world = new World(database);
    }

    @Test
    public void contestsAreFoundByTheirWords() {
        world.draft(Samples.contest("uno"));
        assertEquals(OptionalLong.of(1), found(""));
        assertEquals(OptionalLong.of(0), found("***"));
        assertEquals(OptionalLong.of(0), found("-"));
    }

    private OptionalLong found(String words) {
        Contests.Filter filter = new Contests.Filter(Optional.empty(), Optional.empty(), Optional.of(words));
        return world.contests.list(world.admin, filter, Slice.first(10)).total();
    }

    @Test
    public void draftsAreSeenByTheirOrganisersOnly() {
        world.draft(Samples.contest("uno"));
        assertEquals("NOT_FOUND contest.not-found", Refused.key(() -> world.contests.get(world.stranger, "uno")));
        assertEquals(
                0,
                world.contests
                        .list(world.stranger, ALL, Slice.first(10))
                        .items()
                        .size());
        assertEquals(
                1,
                world.contests.list(world.admin, ALL, Slice.first(10)).items().size());
        world.move("uno", ContestStatus.OPEN);
        assertEquals(
                1,
                world.contests
                        .list(Caller.anonymous("r"), ALL, Slice.first(10))
                        .items()
                        .size());
        assertEquals(
                "FORBIDDEN kernel.forbidden",
                Refused.key(() ->
                        world.contests.transition(world.stranger, "uno", ContestStatus.SCREENING, Optional.empty())));
    }

    @Test
    public void movesAreListedForOrganisersWithTheirReasons() {
        world.draft(Samples.contest("uno"));
        world.contests.transition(world.organizer, "uno", ContestStatus.OPEN, Optional.of("Se aprobaron las bases"));
        Transition move = world.contests
                .transitions(world.organizer, "uno", Slice.first(10))
                .items()
                .get(0);
        assertEquals(ContestStatus.DRAFT, move.from());
        assertEquals(ContestStatus.OPEN, move.to());
        assertEquals(Optional.of("Se aprobaron las bases"), move.reason());
        assertEquals(false, move.automatic());
        assertEquals(
                "FORBIDDEN kernel.forbidden",
                Refused.key(() -> world.contests.transitions(world.stranger, "uno", Slice.first(10))));
    }

    @Test
    public void onlyOneContestHasAName() {
        world.draft(Samples.contest("uno"));
        assertEquals(
                "CONFLICT contest.id-taken",
                Refused.key(() -> world.contests.create(world.organizer, Samples.contest("uno"))));
        assertEquals(
                "FORBIDDEN kernel.forbidden",
                Refused.key(() -> world.contests.create(world.stranger, Samples.contest("dos"))));
    }

    @Test
    public void whatApplicantsReliedUponIsFrozenOnceOpen() {
        Contest open = world.open(Samples.contest("uno"));
        ContestDefinition present = open.definition();
        ContestDefinition otherForm = with(present, "Otro título", List.of(), present.schedule());
        assertEquals(
                Set.of("/form contest.frozen-field"),
                Refused.faults(
                        () -> world.contests.update(world.organizer, otherForm, Expected.version(open.version()))));
        Instant closes = Instant.parse("2027-06-01T00:00:00Z");
        ContestDefinition otherDates = with(
                present,
                "Otro título",
                present.form(),
                new Schedule(Optional.empty(), Optional.of(closes), Optional.empty(), Optional.empty()));
        Contest changed = world.contests.update(world.organizer, otherDates, Expected.version(open.version()));
        assertEquals(Optional.of(closes), changed.definition().schedule().closes());
        assertNotEquals(open.version(), changed.version());
        assertEquals(
                Set.of("title", "schedule"),
                world.journal.changes().get(world.journal.changes().size() - 1).fields());
        assertEquals(
                "STALE kernel.stale",
                Refused.key(
                        () -> world.contests.update(world.organizer, otherDates, Expected.version(open.version()))));
        assertEquals(
                "PRECONDITION_REQUIRED kernel.precondition-required",
                Refused.key(() -> world.contests.update(world.organizer, otherDates, Expected.nothing())));
    }

    @Test
    public void rulesThatChangeOnceOpenAreANewVersion() {
        world.draft(Samples.contest("uno"));
        assertEquals(
                "STALE kernel.stale",
                Refused.key(() -> world.contests.putRules(world.organizer, "uno", "x", Expected.version(7))));
        assertTrue(world.contests
                .rules(world.organizer, "uno", Optional.empty())
                .publishedAt()
                .isEmpty());
        world.move("uno", ContestStatus.OPEN);
        Rules first = world.contests.rules(Caller.anonymous("r"), "uno", Optional.empty());
        assertTrue(first.publishedAt().isPresent());
        assertEquals("f0e4e4b4ed4b5d9fcf8fd2ac2a2bbd8a".length(), first.sha256().length() / 2);
        Rules second = world.contests.putRules(world.organizer, "uno", "# Bases 2", Expected.version(first.number()));
        assertEquals(first.number() + 1, second.number());
        assertEquals(
                "# Bases",
                world.contests
                        .rules(world.temuco, "uno", Optional.of(first.number()))
                        .text());
        assertEquals(2, world.contests.rulesVersions(world.temuco, "uno").size());
        assertTrue(world.journal.actions().contains("contest.rules-changed"));
    }

    @Test
    public void openingTellsAllThatIsMissing() {
        Instant now = world.clock.instant();
        Schedule backwards = new Schedule(
                Optional.of(now), Optional.of(now.minusSeconds(1)), Optional.of(now.minusSeconds(2)), Optional.empty());
        world.contests.create(world.organizer, Samples.contest("uno", backwards, new Eligibility(3, 0, false, 0)));
        assertEquals(
                Set.of(
                        "/rules contest.missing.rules",
                        "/schedule/closes contest.missing.schedule-order",
                        "/schedule/evaluationCloses contest.missing.schedule-order"),
                Refused.faults(() -> world.move("uno", ContestStatus.OPEN)));
    }

    @Test
    public void statusesFollowOneAnother() {
        world.open(Samples.contest("uno"));
        assertEquals(ContestStatus.OPEN, world.move("uno", ContestStatus.OPEN).status());
        assertEquals(
                Set.of("/to contest.transition.next"),
                Refused.faults(() -> world.move("uno", ContestStatus.EVALUATION)));
        world.move("uno", ContestStatus.SCREENING);
        assertEquals(
                Set.of("/to contest.transition.no-way-back"),
                Refused.faults(() -> world.move("uno", ContestStatus.OPEN)));
        assertEquals(
                Set.of("/initiatives contest.missing.admitted"),
                Refused.faults(() -> world.move("uno", ContestStatus.EVALUATION)));
    }

    /** Contract, section 7: a status moves by itself only at a date that was in the future when the schedule was saved. */
    @Test
    public void aContestMovesByItselfAtItsDates() {
        Instant now = world.clock.instant();
        Schedule schedule = new Schedule(
                Optional.of(now.plusSeconds(60)),
                Optional.of(now.plusSeconds(120)),
                Optional.empty(),
                Optional.empty());
        world.draft(Samples.contest("uno", schedule, new Eligibility(3, 0, false, 0)));
        world.draft(Samples.contest(
                "dos",
                new Schedule(Optional.of(now.minusSeconds(5)), Optional.empty(), Optional.empty(), Optional.empty()),
                new Eligibility(3, 0, false, 0)));
        world.automatic.run();
        assertEquals(ContestStatus.DRAFT, status("uno"));
        world.clock.advance(Duration.ofSeconds(60));
        world.automatic.run();
        assertEquals(ContestStatus.OPEN, status("uno"));
        assertEquals(ContestStatus.DRAFT, status("dos"));
        world.clock.advance(Duration.ofSeconds(61));
        assertEquals(
                "CONFLICT contest.wrong-status",
                Refused.key(
                        () -> world.initiatives.create(world.valparaiso, "uno", Samples.initiative("Tarde", "05101"))));
        world.automatic.run();
        assertEquals(ContestStatus.SCREENING, status("uno"));
        assertEquals(
                2,
                world.journal.actions().stream()
                        .filter("contest.status-changed"::equals)
                        .count());
    }

    @Test
    public void aMoveThatLacksSomethingIsPostponedAndToldOfOnce() {
        Instant now = world.clock.instant();
        Schedule schedule =
                new Schedule(Optional.of(now.plusSeconds(60)), Optional.empty(), Optional.empty(), Optional.empty());
        world.contests.create(world.organizer, Samples.contest("uno", schedule, new Eligibility(3, 0, false, 0)));
        world.clock.advance(Duration.ofSeconds(61));
        world.automatic.run();
        world.automatic.run();
        assertEquals(
                1,
                world.journal.actions().stream()
                        .filter("contest.transition-postponed"::equals)
                        .count());
        world.contests.putRules(world.organizer, "uno", "# Bases", Expected.nothing());
        world.automatic.run();
        assertEquals(ContestStatus.OPEN, status("uno"));
    }

    @Test
    public void questionsAreAskedWhileOpenAndAnswered() {
        world.open(Samples.contest("uno"));
        Question question = world.contests.ask(world.temuco, "uno", "¿Cuándo cierra?");
        assertEquals(1, question.number());
        Question answered = world.contests.answer(world.organizer, "uno", 1, "En junio", Expected.nothing());
        assertEquals(Optional.of("En junio"), answered.answer());
        assertEquals(
                "PRECONDITION_REQUIRED kernel.precondition-required",
                Refused.key(() -> world.contests.answer(world.organizer, "uno", 1, "Otra", Expected.nothing())));
        world.move("uno", ContestStatus.SCREENING);
        assertEquals(
                "CONFLICT contest.wrong-status", Refused.key(() -> world.contests.ask(world.temuco, "uno", "¿Y?")));
        assertEquals(
                1,
                world.contests
                        .questions(Caller.anonymous("r"), "uno", Slice.first(5))
                        .items()
                        .size());
    }

    @Test
    public void pagesFollowOneAnother() {
        for (String id : List.of("aaa", "bbb", "ccc")) {
            world.draft(Samples.contest(id));
        }
        Slice slice = new Slice(2, Optional.empty(), List.of(new Slice.Sort("title", true)), false);
        Page<Contest> first = world.contests.list(world.organizer, ALL, slice);
        assertEquals(
                List.of("ccc", "bbb"), first.items().stream().map(Contest::id).toList());
        assertEquals(3, first.total().getAsLong());
        Page<Contest> second = world.contests.list(
                world.organizer,
                ALL,
                new Slice(2, Optional.of(Cursor.decode(first.next().get())), slice.sort(), false));
        assertEquals(List.of("aaa"), second.items().stream().map(Contest::id).toList());
        assertTrue(second.next().isEmpty());
        assertEquals(
                "INVALID kernel.invalid",
                Refused.key(() -> world.contests.list(
                        world.organizer,
                        ALL,
                        new Slice(2, Optional.empty(), List.of(new Slice.Sort("nope", false)), false))));
    }

    private ContestStatus status(String id) {
        return world.contests.get(world.organizer, id).status();
    }

    private static ContestDefinition with(
            ContestDefinition one, String title, List<cl.minka.contest.FormField> form, Schedule schedule) {
        return new ContestDefinition(
                one.id(),
                title,
                one.organizer(),
                one.timeZone(),
                one.categories(),
                one.criteria(),
                form,
                schedule,
                one.eligibility(),
                one.panel(),
                one.scoring(),
                one.discrepancyThreshold(),
                one.selection());
    }
}
