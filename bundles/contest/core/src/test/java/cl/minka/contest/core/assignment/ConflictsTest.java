package cl.minka.contest.core.assignment;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import cl.minka.contest.AssignmentPlan;
import cl.minka.contest.Assignments;
import cl.minka.contest.Conflict;
import cl.minka.contest.Conflict.Kind;
import cl.minka.contest.Conflict.Ruling;
import cl.minka.contest.Conflict.State;
import cl.minka.contest.Conflicts;
import cl.minka.contest.ContestStatus;
import cl.minka.contest.Employment;
import cl.minka.contest.Evaluator;
import cl.minka.contest.core.Databases;
import cl.minka.contest.core.Samples;
import cl.minka.contest.core.Stage;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Cursor;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Fault;
import cl.minka.kernel.Grant;
import cl.minka.kernel.Page;
import cl.minka.kernel.Role;
import cl.minka.kernel.Slice;
import cl.minka.kernel.jpa.CountedDataSource;
import cl.minka.kernel.jpa.Refused;
import cl.minka.kernel.jpa.TextTable;
import cl.minka.kernel.privacy.PersonalData.Subject;
import cl.minka.kernel.table.ImportReport;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

@RunWith(Parameterized.class)
public class ConflictsTest {
    private static final String CONTEST = Stage.CONTEST;
    private static final Conflicts.Filter ALL =
            new Conflicts.Filter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    private final Databases database;
    private Stage stage;
    private LocalDate today;

    public ConflictsTest(Databases database) {
        this.database = database;
    }

    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return Databases.parameters();
    }

    @Before
    public void begin() {
        stage = new Stage(database, Samples.contest(CONTEST), ContestStatus.SCREENING);
        today = stage.clock.instant().atZone(ZoneId.of("America/Santiago")).toLocalDate();
    }

    @Test
    public void everyKindIsListedWithItsStateAndEvidence() {
        stage.initiative("I-1", "gestion", "05101");
        stage.initiative("I-2", "gestion", "09101");
        stage.evaluator("ana", 5, "05801");
        stage.evaluator("berta", 5);
        stage.accounts.email("berta", "b@munitemuco.cl");
        put("berta", List.of("13101"), List.of(new Employment("05101", Optional.empty(), Optional.empty())));
        assertEquals(
                List.of(
                        "ana 05101 SAME_REGION CONFIRMED contest.conflict.same-region",
                        "ana 05801 OWN_MUNICIPALITY CONFIRMED contest.conflict.own-municipality",
                        "berta 05101 EMPLOYMENT DETECTED contest.conflict.employment",
                        "berta 09101 EMAIL_DOMAIN DETECTED contest.conflict.email-domain",
                        "berta 13101 DECLARED CONFIRMED contest.conflict.declared"),
                texts(ALL));
        Conflict byMail = only(Optional.of(Kind.EMAIL_DOMAIN), Optional.empty());
        assertEquals(Fault.at("", "contest.conflict.email-domain", "domain", "munitemuco.cl"), byMail.evidence());
        assertEquals(
                Fault.at("", "contest.conflict.employment", "years", 3),
                only(Optional.of(Kind.EMPLOYMENT), Optional.of(State.DETECTED)).evidence());
        assertEquals(
                List.of("berta 09101 EMAIL_DOMAIN DETECTED contest.conflict.email-domain"),
                texts(new Conflicts.Filter(Optional.empty(), Optional.of("I-2"), Optional.empty(), Optional.empty())));
        assertEquals(
                List.of(),
                texts(new Conflicts.Filter(
                        Optional.of("ana"), Optional.of("I-9"), Optional.empty(), Optional.empty())));
        assertEquals(
                2,
                texts(new Conflicts.Filter(Optional.of("ana"), Optional.empty(), Optional.empty(), Optional.empty()))
                        .size());
    }

    /** Three years back from the closing day: who left on that day counts, who left the day before does not. */
    @Test
    public void previousWorkCountsForTheYearsOfTheRules() {
        stage.initiative("I-1", "gestion", "05101");
        stage.evaluator("ana", 5);
        LocalDate last = today.minusYears(3);
        put("ana", List.of(), List.of(new Employment("05101", Optional.empty(), Optional.of(last.minusDays(1)))));
        assertEquals(List.of(), texts(ALL));
        assertEquals(0, assign().unmet().size());
        put("ana", List.of(), List.of(new Employment("05101", Optional.empty(), Optional.of(last))));
        assertEquals(1, texts(ALL).size());
        AssignmentPlan plan = assign();
        assertEquals(1, plan.unmet().size());
        assertEquals(
                List.of(Fault.at("", "contest.assignment.employment", "count", 1)),
                plan.unmet().get(0).reasons());
        assertEquals(
                List.of(Fault.at("", "contest.clash.employment")),
                plan.unmet().get(0).clash());
    }

    @Test
    public void whatIsDetectedKeepsAPairFromBeingMadeUntilItIsDismissed() {
        String one = stage.initiative("I-1", "gestion", "09101");
        stage.evaluator("ana", 5);
        stage.accounts.email("ana", "ana@temuco.cl");
        assertEquals(
                List.of(Fault.at("", "contest.assignment.email-domain", "count", 1)),
                assign().unmet().get(0).reasons());
        assertEquals(
                Set.of("/evaluator contest.assignment.email-domain"),
                Refused.faults(() -> stage.assignments.add(stage.organizer, CONTEST, one, "ana")));
        Conflict.Pair ruled = rule("ana", "09101", State.DISMISSED, Expected.nothing());
        assertEquals(Optional.of(State.DISMISSED), ruled.ruled());
        assertEquals(Optional.of("Porque sí"), ruled.conflicts().get(0).reason());
        assertEquals(1, assign().assigned());
        assertTrue(stage.journal.changes().stream()
                .anyMatch(change -> change.action().equals("contest.conflict-ruled")
                        && change.resource().equals("contests/" + CONTEST + "/conflicts/ana/09101")
                        && change.facts().equals(Map.of("state", "dismissed"))));
        rule("ana", "09101", State.CONFIRMED, Expected.version(ruled.version()));
        // what was confirmed stands when it is no longer found
        stage.accounts.email("ana", "ana@example.org");
        assertEquals(List.of("ana 09101 EMAIL_DOMAIN CONFIRMED contest.conflict.confirmed-before"), texts(ALL));
        assertEquals(1, assign().unmet().size());
    }

    @Test
    public void aDismissalIsAboutWhatWasKnownThen() {
        stage.initiative("I-1", "gestion", "09101");
        stage.evaluator("ana", 5);
        stage.accounts.email("ana", "ana@temuco.cl");
        rule("ana", "09101", State.DISMISSED, Expected.nothing());
        put("ana", List.of(), List.of(new Employment("09101", Optional.of(today), Optional.empty())));
        assertEquals(
                List.of(
                        "ana 09101 EMAIL_DOMAIN DISMISSED contest.conflict.email-domain",
                        "ana 09101 EMPLOYMENT DETECTED contest.conflict.employment"),
                texts(ALL));
        assertEquals(
                List.of("contest.assignment.employment"),
                assign().unmet().get(0).reasons().stream().map(Fault::code).toList());
    }

    @Test
    public void rulingsAreCheckedAndVersioned() {
        stage.initiative("I-1", "gestion", "05101");
        stage.evaluator("ana", 5, "05801");
        stage.evaluator("berta", 5);
        put("berta", List.of("05101"), List.of());
        for (String cut : List.of("05801", "05101")) {
            assertEquals(
                    "CONFLICT contest.conflict-not-dismissible",
                    Refused.key(() -> rule("ana", cut, State.DISMISSED, Expected.nothing())));
        }
        assertEquals(
                "NOT_FOUND contest.conflict-not-found",
                Refused.key(() -> rule("berta", "09101", State.DISMISSED, Expected.nothing())));
        assertEquals(
                "NOT_FOUND contest.evaluator-not-found",
                Refused.key(() -> rule("nadie", "09101", State.DISMISSED, Expected.nothing())));
        assertEquals(
                "STALE kernel.stale", Refused.key(() -> rule("berta", "05101", State.DISMISSED, Expected.version(1))));
        rule("berta", "05101", State.DISMISSED, Expected.nothing());
        assertEquals(
                "PRECONDITION_REQUIRED kernel.precondition-required",
                Refused.key(() -> rule("berta", "05101", State.CONFIRMED, Expected.nothing())));
        assertEquals(
                "STALE kernel.stale", Refused.key(() -> rule("berta", "05101", State.CONFIRMED, Expected.version(9))));
        assertEquals(
                Set.of("/state contest.conflict.bad-state", "/reason contest.conflict.bad-reason"),
                Refused.faults(() -> stage.conflicts.rule(
                        stage.organizer,
                        CONTEST,
                        "berta",
                        "05101",
                        new Ruling(State.DETECTED, " "),
                        Expected.anyVersion())));
        stage.move(ContestStatus.COMMITTEE);
        assertEquals(
                "CONFLICT contest.wrong-status",
                Refused.key(() -> rule("berta", "05101", State.CONFIRMED, Expected.anyVersion())));
    }

    @Test
    public void onlyTheOrganizerSeesConflicts() {
        Caller ana = stage.evaluator("ana", 5, "05801");
        for (Caller other : List.of(ana, stage.accounts.caller("otra", Grant.of(Role.ORGANIZER, "05101")))) {
            assertTrue(Refused.key(() -> stage.conflicts.list(other, CONTEST, ALL, Slice.first(5)))
                    .startsWith("FORBIDDEN"));
            assertTrue(Refused.key(() -> stage.conflicts.get(other, CONTEST, "ana", "05801"))
                    .startsWith("FORBIDDEN"));
            assertTrue(Refused.key(() -> stage.conflicts.rule(
                            other, CONTEST, "ana", "05801", new Ruling(State.CONFIRMED, "x"), Expected.nothing()))
                    .startsWith("FORBIDDEN"));
        }
    }

    @Test
    public void pagesFollowEachOtherInAFewStatements() {
        for (int n = 0; n < 12; n++) {
            stage.evaluator("eva-" + (char) ('a' + n), 5, n % 2 == 0 ? "05801" : "09101");
            put("eva-" + (char) ('a' + n), List.of("13101"), List.of());
        }
        List<Conflict> all = new ArrayList<>();
        Optional<Cursor> after = Optional.empty();
        do {
            Page<Conflict> page =
                    stage.conflicts.list(stage.organizer, CONTEST, ALL, new Slice(5, after, List.of(), false));
            assertEquals(24, page.total().orElseThrow());
            all.addAll(page.items());
            after = page.next().map(Cursor::decode);
        } while (after.isPresent());
        assertEquals(24, all.size());
        assertEquals(24, Set.copyOf(all).size());
        int before = CountedDataSource.STATEMENTS.get();
        stage.conflicts.list(stage.organizer, CONTEST, ALL, Slice.first(500));
        int statements = CountedDataSource.STATEMENTS.get() - before;
        assertEquals("contest, panel, rulings, who presents", 4, statements);
        assertEquals(
                Set.of("/after kernel.bad-cursor"),
                Refused.faults(() -> stage.conflicts.list(
                        stage.organizer,
                        CONTEST,
                        ALL,
                        new Slice(5, Optional.of(Cursor.of("a", "b", "FRIENDSHIP")), List.of(), false))));
    }

    /** Two members of one region and two of none, under a filter, in pages of one: the total is that of the filter. */
    @Test
    public void filteredPagesFollowEachOtherToo() {
        stage.initiative("I-1", "gestion", "05101");
        stage.initiative("I-2", "gestion", "05109");
        stage.initiative("I-3", "gestion", "09101");
        stage.evaluator("zoe", 5, "05801");
        stage.evaluator("ana", 5, "05101");
        stage.evaluator("berta", 5);
        put("berta", List.of("05109"), List.of());
        Conflicts.Filter near = new Conflicts.Filter(
                Optional.empty(), Optional.empty(), Optional.of(Kind.SAME_REGION), Optional.empty());
        List<String> found = new ArrayList<>();
        Optional<Cursor> after = Optional.empty();
        do {
            Page<Conflict> page =
                    stage.conflicts.list(stage.organizer, CONTEST, near, new Slice(1, after, List.of(), false));
            assertEquals(3, page.total().orElseThrow());
            page.items().forEach(one -> found.add(one.evaluator() + " " + one.municipality()));
            after = page.next().map(Cursor::decode);
        } while (after.isPresent());
        assertEquals(List.of("ana 05109", "zoe 05101", "zoe 05109"), found);
        assertEquals(
                List.of("berta", "zoe"),
                stage
                        .conflicts
                        .list(
                                stage.organizer,
                                CONTEST,
                                ALL,
                                new Slice(
                                        9,
                                        Optional.of(Cursor.of("ana", "05109", Kind.SAME_REGION.name())),
                                        List.of(),
                                        false))
                        .items()
                        .stream()
                        .map(Conflict::evaluator)
                        .distinct()
                        .toList());
    }

    @Test
    public void previousWorkAndProfilesAreCheckedStoredAndImported() {
        stage.evaluator("ana", 5);
        Evaluator.Draft wrong = new Evaluator.Draft(
                OptionalInt.of(5),
                List.of(),
                List.of(),
                OptionalInt.of(6),
                List.of(
                        new Employment("99999", Optional.empty(), Optional.empty()),
                        new Employment("05101", Optional.of(today), Optional.of(today.minusDays(1)))),
                Optional.of("x".repeat(10_001)),
                List.of("otra"));
        assertEquals(
                Set.of(
                        "/minLoad contest.evaluator.least-above-most",
                        "/employments/0/municipality contest.unknown-municipality",
                        "/employments/1/to contest.evaluator.employment-backwards",
                        "/topics/0 contest.unknown-category",
                        "/expertise contest.evaluator.long-expertise"),
                Refused.faults(
                        () -> stage.evaluators.put(stage.organizer, CONTEST, "ana", wrong, Expected.anyVersion())));
        String header = "evaluator,maxLoad,minLoad,employments,topics,expertise\n";
        ImportReport bad = load(header + "ana,3,4,05101:x 1 05101:2024-02-01:2024-01-01,otra,\n");
        assertEquals(
                List.of(
                        "minLoad contest.evaluator.least-above-most",
                        "employments contest.import.employment",
                        "employments contest.unknown-municipality",
                        "employments contest.evaluator.employment-backwards",
                        "topics contest.unknown-category"),
                bad.errors().stream().map(e -> e.column() + " " + e.code()).toList());
        assertTrue(load(header + "ana,7,2,05101:2019-03-01:2024-12-31 09101::2025-01-31 13101,gestion,Reciclaje\n")
                .isClean());
        Evaluator stored = stage.evaluators.get(stage.organizer, CONTEST, "ana");
        assertEquals(2, stored.minLoad());
        assertEquals(
                List.of(
                        new Employment(
                                "05101",
                                Optional.of(LocalDate.of(2019, 3, 1)),
                                Optional.of(LocalDate.of(2024, 12, 31))),
                        new Employment("09101", Optional.empty(), Optional.of(LocalDate.of(2025, 1, 31))),
                        new Employment("13101", Optional.empty(), Optional.empty())),
                stored.employments());
        assertEquals(new Evaluator.Profile("Reciclaje", Set.of("gestion")), stored.profile());
        // an older table does not wipe what it does not know
        assertTrue(load("evaluator,maxLoad\nana,8\n").isClean());
        Evaluator after = stage.evaluators.get(stage.organizer, CONTEST, "ana");
        assertEquals(8, after.maxLoad());
        assertEquals(stored.employments(), after.employments());
        assertEquals(stored.profile(), after.profile());
        assertEquals(1, load("evaluator,maxLoad\nana,8\n").unchanged());
    }

    /** Ley 21.719. What is told of rulings must not tell an evaluator who presents. */
    @Test
    public void aPersonGetsWhatIsHeldOfHimAndNotWhoPresents() {
        Caller ana = stage.evaluator("ana", 5);
        stage.accounts.email("ana", "ana@temuco.cl");
        put("ana", List.of(), List.of(new Employment("05101", Optional.empty(), Optional.empty())));
        rule("ana", "09101", State.CONFIRMED, Expected.nothing());
        EvaluatorData data = new EvaluatorData();
        Subject subject = new Subject(ana.account(), "ana");
        Map<String, List<Map<String, Object>>> held = stage.transactions.read(m -> data.export(m, subject));
        assertTrue(held.get("panels").get(0).get("employments").toString().contains("05101"));
        assertEquals("Riego y residuos", held.get("panels").get(0).get("expertise"));
        assertEquals(
                Set.of("contest", "kinds", "state", "ruled_at"),
                held.get("conflictRulings").get(0).keySet());
        assertFalse(held.get("conflictRulings").toString().contains("09101"));
        assertEquals(2, stage.transactions.quietly(m -> data.erase(m, subject)).intValue());
        EvaluatorWriting erased = stage.transactions.read(
                m -> m.find(EvaluatorEntity.class, new EvaluatorEntity.Key(CONTEST, ana.account()))
                        .written());
        assertEquals(Evaluator.Profile.NONE, erased.profile());
        assertEquals(List.of(), erased.employments());
        assertEquals("", stage.transactions.read(m -> m.find(
                        ConflictRulingEntity.class, new ConflictRulingEntity.Key(CONTEST, ana.account(), "09101"))
                .reason()));
    }

    private void put(String username, List<String> conflicts, List<Employment> employments) {
        stage.evaluators.put(
                stage.organizer,
                CONTEST,
                username,
                new Evaluator.Draft(
                        OptionalInt.of(5),
                        List.of(),
                        conflicts,
                        OptionalInt.empty(),
                        employments,
                        Optional.of("Riego y residuos"),
                        List.of()),
                Expected.anyVersion());
    }

    private Conflict.Pair rule(String username, String cut, State state, Expected expected) {
        return stage.conflicts.rule(stage.organizer, CONTEST, username, cut, new Ruling(state, "Porque sí"), expected);
    }

    private AssignmentPlan assign() {
        return stage.assignments.assign(
                stage.organizer,
                CONTEST,
                new Assignments.Order(OptionalInt.of(1), Assignments.Objective.TOTAL, false, 7),
                fraction -> {});
    }

    private ImportReport load(String table) {
        return stage.evaluators.importAll(stage.organizer, CONTEST, new TextTable(table), false, fraction -> {});
    }

    private Conflict only(Optional<Kind> kind, Optional<State> state) {
        List<Conflict> found = stage.conflicts
                .list(
                        stage.organizer,
                        CONTEST,
                        new Conflicts.Filter(Optional.empty(), Optional.empty(), kind, state),
                        Slice.first(50))
                .items();
        assertEquals(1, found.size());
        return found.get(0);
    }

    private List<String> texts(Conflicts.Filter filter) {
        return stage.conflicts.list(stage.organizer, CONTEST, filter, Slice.first(50)).items().stream()
                .map(one -> one.evaluator() + " " + one.municipality() + " " + one.kind() + " " + one.state() + " "
                        + one.evidence().code())
                .toList();
    }
}
