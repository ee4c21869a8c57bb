package cl.minka.contest.core.assignment;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import cl.minka.contest.Assignment;
import cl.minka.contest.AssignmentPlan;
import cl.minka.contest.AssignmentPlan.UnmetEvaluator;
import cl.minka.contest.AssignmentWishes;
import cl.minka.contest.AssignmentWishes.Pair;
import cl.minka.contest.Assignments;
import cl.minka.contest.Assignments.Objective;
import cl.minka.contest.ContestStatus;
import cl.minka.contest.Evaluation;
import cl.minka.contest.Evaluator;
import cl.minka.contest.core.Databases;
import cl.minka.contest.core.Samples;
import cl.minka.contest.core.Stage;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Fault;
import cl.minka.kernel.Slice;
import cl.minka.kernel.jobs.JobCancelled;
import cl.minka.kernel.jpa.Refused;
import cl.minka.kernel.jpa.TextTable;
import cl.minka.kernel.table.ImportReport;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

/** Minimum loads, anchors, chance, tables of pairs, and stopping. */
@RunWith(Parameterized.class)
public class PanelOrderTest {
    private static final String CONTEST = Stage.CONTEST;

    private final Databases database;
    private Stage stage;

    public PanelOrderTest(Databases database) {
        this.database = database;
    }

    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return Databases.parameters();
    }

    @Before
    public void begin() {
        stage = new Stage(database, Samples.contest(CONTEST), ContestStatus.SCREENING);
    }

    @Test
    public void everybodyGetsHisLeastWhereThatCanBeAndElseItIsSaidWhy() {
        stage.initiative("I-1", "gestion", "05101");
        stage.initiative("I-2", "gestion", "09101");
        stage.evaluator("ana", 5);
        stage.evaluator("berta", 5, "05801");
        least("berta", 1, List.of());
        affinities("ana,I-1,9\nana,I-2,9\nberta,I-2,1\n");
        for (Objective objective : Objective.values()) {
            AssignmentPlan plan = assign(order(objective, 1, AssignmentWishes.NONE));
            assertEquals(List.of(), plan.unmetEvaluators());
            assertEquals(Set.of("I-1 ana", "I-2 berta"), pairs());
        }
        least("berta", 3, List.of());
        stage.evaluator("carla", 5);
        least("carla", 2, List.of("servicios"));
        for (Objective objective : Objective.values()) {
            AssignmentPlan plan = assign(order(objective, 1, AssignmentWishes.NONE));
            assertEquals(
                    List.of(
                            new UnmetEvaluator(
                                    "berta", 2, List.of(Fault.at("", "contest.least.same-region", "count", 1))),
                            new UnmetEvaluator(
                                    "carla", 2, List.of(Fault.at("", "contest.least.other-category", "count", 2)))),
                    plan.unmetEvaluators());
        }
        least("carla", 1, List.of());
        least("berta", 0, List.of());
        AssignmentPlan plan = assign(order(
                Objective.TOTAL,
                1,
                new AssignmentWishes(
                        List.of(new Pair("I-1", "ana")), List.of(new Pair("I-2", "carla")), List.of(), true, 0)));
        // the first in the order of the reasons counts, and what others have comes last
        assertEquals(
                List.of(new UnmetEvaluator(
                        "carla",
                        1,
                        List.of(
                                Fault.at("", "contest.least.others-have-it", "count", 1),
                                Fault.at("", "contest.least.forbidden", "count", 1)))),
                sortedReasons(plan.unmetEvaluators()));
    }

    @Test
    public void everybodyGetsTheAnchorsWhomNothingKeepsFromThem() {
        stage.initiative("I-1", "gestion", "05101");
        stage.initiative("I-2", "gestion", "09101");
        stage.evaluator("ana", 2);
        stage.evaluator("berta", 2);
        stage.evaluator("carla", 2, "05801");
        stage.evaluator("diana", 2);
        AssignmentPlan plan = assign(order(Objective.TOTAL, 1, anchors("I-1")));
        assertEquals(4, plan.assigned());
        assertEquals(Set.of("I-1 ana", "I-1 berta", "I-1 diana"), of("I-1"));
        assertEquals(List.of(), plan.unmet());
        // they stand: nothing to do
        assertEquals(0, assign(kept(anchors("I-1"))).assigned());
    }

    @Test
    public void whereAnAnchorIsTooMuchNothingIsDone() {
        stage.initiative("I-1", "gestion", "05101");
        stage.initiative("I-2", "gestion", "09101");
        stage.evaluator("ana", 1);
        stage.evaluator("berta", 2);
        assertEquals(
                Set.of("/anchors/1 contest.assignment.full-load"),
                Refused.faults(() -> assign(order(Objective.TOTAL, 1, anchors("I-1", "I-2")))));
        assertEquals(Set.of(), pairs());
        assertEquals(
                Set.of("/anchors/0 contest.assignment.not-admitted"),
                Refused.faults(() -> assign(order(Objective.TOTAL, 1, anchors("I-9")))));
    }

    @Test
    public void aDrawnAssignmentKeepsAllConstraintsAndSaysWhatItCost() {
        for (int n = 1; n <= 4; n++) {
            stage.initiative("I-" + n, "gestion", "13101");
            stage.evaluator("eva-" + n, 1);
        }
        affinities("eva-1,I-1,4\neva-2,I-2,4\neva-3,I-3,4\neva-4,I-4,4\n");
        Set<Set<String>> drawn = new TreeSet<>((a, b) -> a.toString().compareTo(b.toString()));
        for (int seed = 0; seed < 8; seed++) {
            AssignmentPlan plan = assign(random("0.5", seed));
            assertEquals(4, plan.assigned());
            assertEquals(List.of(), plan.unmet());
            AssignmentPlan.Randomized chance = plan.randomized().orElseThrow();
            assertEquals(0.5, chance.cap(), 0);
            assertEquals(16, chance.deterministicTotal(), 0);
            assertEquals(8, chance.expectedTotal(), 1e-9);
            drawn.add(pairs());
        }
        assertTrue("draws differ", drawn.size() > 1);
        assign(random("0.5", 3));
        Set<String> once = pairs();
        assign(random("0.5", 3));
        assertEquals(once, pairs());
    }

    @Test
    public void whatTheCapMakesImpossibleIsSaid() {
        stage.initiative("I-1", "gestion", "13101");
        stage.evaluator("ana", 1);
        stage.evaluator("berta", 1);
        AssignmentPlan plan = assign(random("0.25", 1));
        assertEquals(1, plan.unmet().size() + plan.assigned());
        for (int seed = 2; plan.unmet().isEmpty(); seed++) {
            plan = assign(random("0.25", seed));
        }
        assertEquals(
                List.of(new Fault("", "contest.clash.cap", Map.of("cap", 0.25, "needed", 4, "count", 2))),
                plan.unmet().get(0).clash());
        assertEquals(
                Set.of("/randomized/cap contest.assignment.bad-cap"), Refused.faults(() -> assign(random("0", 1))));
        assertEquals(
                Set.of("/randomized/cap contest.assignment.bad-cap"), Refused.faults(() -> assign(random("1.01", 1))));
        assertEquals(
                Set.of("/randomized contest.assignment.random-fair"),
                Refused.faults(() -> assign(new Assignments.Order(
                        OptionalInt.of(1),
                        Objective.FAIR,
                        false,
                        1,
                        AssignmentWishes.NONE,
                        Optional.of(BigDecimal.ONE),
                        Assignments.Among.ALL))));
    }

    @Test
    public void aTableOfPairsIsTakenWholeOrNotAtAll() {
        stage.initiative("I-1", "gestion", "05101");
        String two = stage.initiative("I-2", "gestion", "09101");
        stage.evaluator("ana", 1);
        stage.evaluator("berta", 2, "05801");
        stage.evaluator("carla", 2);
        String header = "initiative,evaluator,action\n";
        ImportReport bad = load(
                header + "I-1,berta,\nI-9,ana,add\nI-1,zoe,\nI-1,ana,burn\nI-2,ana,remove\n,ana,add\nI-2,carla,\n" + two
                        + ",carla,\n",
                false);
        assertEquals(
                List.of(
                        "3 initiative contest.import.unknown-initiative",
                        "4 evaluator contest.import.unknown-evaluator",
                        "5 action contest.import.action",
                        "7 initiative contest.import.missing",
                        "9 evaluator contest.import.duplicate",
                        "6 evaluator contest.import.no-assignment",
                        "2 evaluator contest.assignment.same-region"),
                errors(bad));
        assertEquals(Set.of(), pairs());
        assertEquals(
                List.of("3 evaluator contest.assignment.full-load"),
                errors(load(header + "I-1,ana,\nI-2,ana,add\n", false)));
        assertEquals(counts(2, 2, 0, 0), load(header + "I-1,ana,\nI-2,carla,add\n", true));
        assertEquals(Set.of(), pairs());
        assertEquals(counts(2, 2, 0, 0), load(header + "I-1,ana,\nI-2,carla,add\n", false));
        assertEquals(Set.of("I-1 ana", "I-2 carla"), pairs());
        // what is removed makes room, in whatever order
        assertEquals(counts(3, 1, 1, 1), load(header + "I-2,ana,add\nI-1,ana,remove\nI-2,carla,add\n", false));
        assertEquals(Set.of("I-2 ana", "I-2 carla"), pairs());
        assertEquals(
                List.of("contest.assignments-imported"),
                stage.journal.changes().stream()
                        .map(change -> change.action())
                        .filter(action -> action.startsWith("contest.assignments"))
                        .distinct()
                        .toList());
    }

    @Test
    public void whatHasBegunStaysAndWhatIsRecusedIsKnown() {
        String one = stage.initiative("I-1", "gestion", "05101");
        stage.initiative("I-2", "gestion", "09101");
        Caller ana = stage.evaluator("ana", 5);
        Assignment begun = stage.assignments.add(stage.organizer, CONTEST, one, "ana");
        stage.assignments.add(stage.organizer, CONTEST, "I-2", "ana");
        stage.move(ContestStatus.EVALUATION);
        stage.assignments.evaluate(
                ana,
                begun.id(),
                new Evaluation.Draft(Stage.scores(1, 1), Map.of(), "", Evaluation.State.DRAFT),
                Expected.nothing());
        String header = "initiative,evaluator,action,state\n";
        assertEquals(List.of("2 evaluator contest.import.begun"), errors(load(header + "I-1,ana,remove,\n", false)));
        String other = stage.assignments
                .list(
                        stage.organizer,
                        CONTEST,
                        new Assignments.Filter(
                                Optional.of("ana"), Optional.empty(), Optional.of(Assignment.State.ASSIGNED)),
                        Slice.first(5))
                .items()
                .get(0)
                .id();
        stage.assignments.recuse(ana, other, "La conozco");
        assertEquals(List.of("2 evaluator contest.assignment.recused"), errors(load(header + "I-2,ana,,\n", false)));
        // as an export tells it
        assertEquals(counts(2, 0, 0, 2), load(header + "I-1,ana,,started\nI-2,ana,,recused\n", false));
        assertTrue(Refused.key(() ->
                        stage.assignments.importAssignments(ana, CONTEST, new TextTable(header), true, fraction -> {}))
                .startsWith("FORBIDDEN"));
        stage.move(ContestStatus.COMMITTEE);
        assertEquals("CONFLICT contest.wrong-status", Refused.key(() -> load(header + "I-1,ana,,\n", false)));
    }

    /** Whoever is told the progress stops the solver where it stands, and nothing is stored. */
    @Test
    public void whatIsCancelledLeavesEverythingAsItWas() {
        String one = stage.initiative("I-1", "gestion", "05101");
        stage.evaluator("ana", 5);
        stage.evaluator("berta", 5);
        Assignment before = stage.assignments.add(stage.organizer, CONTEST, one, "ana");
        for (Optional<BigDecimal> cap : List.of(Optional.<BigDecimal>empty(), Optional.of(new BigDecimal("0.5")))) {
            for (double until : new double[] {0.05, 0.3, 0.79, 0.94}) {
                List<Double> told = new ArrayList<>();
                assertThrows(
                        JobCancelled.class,
                        () -> stage.assignments.assign(
                                stage.organizer,
                                CONTEST,
                                new Assignments.Order(
                                        OptionalInt.of(1),
                                        Objective.TOTAL,
                                        false,
                                        1,
                                        anchors("I-1"),
                                        cap,
                                        Assignments.Among.ALL),
                                fraction -> {
                                    told.add(fraction);
                                    if (fraction >= until) {
                                        throw new JobCancelled();
                                    }
                                }));
                assertTrue(told.get(told.size() - 1) >= until);
                assertEquals(before, stage.assignments.get(stage.organizer, CONTEST, before.id()));
                assertEquals(Set.of("I-1 ana"), pairs());
            }
        }
    }

    @Test
    public void theSolverStopsBetweenPivots() {
        PairingProblem problem = PairingProblems.random(new Random(31), 900, 150, 3, 19, 0.05, e -> e % 7);
        List<Double> whole = new ArrayList<>();
        TotalPairing.solve(problem, whole::add);
        assertTrue("told " + whole.size() + " times", whole.size() > 4);
        List<Double> told = new ArrayList<>();
        assertThrows(
                JobCancelled.class,
                () -> TotalPairing.solve(problem, fraction -> {
                    told.add(fraction);
                    if (told.size() == 2) {
                        throw new JobCancelled();
                    }
                }));
        assertEquals(whole.subList(0, 2), told);
    }

    private static List<UnmetEvaluator> sortedReasons(List<UnmetEvaluator> all) {
        return all.stream()
                .map(one -> new UnmetEvaluator(
                        one.evaluator(),
                        one.missing(),
                        one.reasons().stream()
                                .sorted((a, b) -> b.code().compareTo(a.code()))
                                .toList()))
                .toList();
    }

    private static AssignmentWishes anchors(String... anchors) {
        return new AssignmentWishes(List.of(), List.of(), List.of(), false, 0, List.of(anchors));
    }

    private static Assignments.Order order(Objective objective, int perInitiative, AssignmentWishes wishes) {
        return new Assignments.Order(OptionalInt.of(perInitiative), objective, wishes.addOnly(), 7, wishes);
    }

    private static Assignments.Order kept(AssignmentWishes wishes) {
        return new Assignments.Order(OptionalInt.of(1), Objective.TOTAL, true, 7, wishes);
    }

    private static Assignments.Order random(String cap, long seed) {
        return new Assignments.Order(
                OptionalInt.of(1),
                Objective.TOTAL,
                false,
                seed,
                AssignmentWishes.NONE,
                Optional.of(new BigDecimal(cap)),
                Assignments.Among.ALL);
    }

    private AssignmentPlan assign(Assignments.Order order) {
        return stage.assignments.assign(stage.organizer, CONTEST, order, fraction -> {});
    }

    private void least(String username, int least, List<String> categories) {
        stage.evaluators.put(
                stage.organizer,
                CONTEST,
                username,
                new Evaluator.Draft(
                        OptionalInt.of(5),
                        categories,
                        List.of(),
                        OptionalInt.of(least),
                        List.of(),
                        Optional.empty(),
                        List.of()),
                Expected.anyVersion());
    }

    private void affinities(String rows) {
        stage.evaluators.importAffinities(
                stage.organizer,
                CONTEST,
                new TextTable("evaluator,initiative,affinity\n" + rows),
                false,
                fraction -> {});
    }

    private ImportReport load(String table, boolean dryRun) {
        return stage.assignments.importAssignments(
                stage.organizer, CONTEST, new TextTable(table), dryRun, fraction -> {});
    }

    private static List<String> errors(ImportReport report) {
        return report.errors().stream()
                .map(e -> e.line() + " " + e.column() + " " + e.code())
                .toList();
    }

    private static ImportReport counts(long rows, long created, long updated, long unchanged) {
        return new ImportReport(rows, created, updated, unchanged, List.of());
    }

    private Set<String> of(String externalId) {
        return pairs().stream()
                .filter(pair -> pair.startsWith(externalId + " "))
                .collect(Collectors.toSet());
    }

    private Set<String> pairs() {
        return stage
                .assignments
                .list(
                        stage.organizer,
                        CONTEST,
                        new Assignments.Filter(Optional.empty(), Optional.empty(), Optional.empty()),
                        Slice.first(500))
                .items()
                .stream()
                .map(one -> one.externalId().orElseThrow() + " " + one.evaluator())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
