package cl.minka.contest.core.assignment;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import cl.minka.contest.Assignment;
import cl.minka.contest.AssignmentPlan;
import cl.minka.contest.AssignmentPlan.Alternate;
import cl.minka.contest.AssignmentPlan.Alternates;
import cl.minka.contest.AssignmentWishes;
import cl.minka.contest.AssignmentWishes.Pair;
import cl.minka.contest.AssignmentWishes.Wanted;
import cl.minka.contest.Assignments;
import cl.minka.contest.Assignments.Objective;
import cl.minka.contest.ContestStatus;
import cl.minka.contest.Evaluator;
import cl.minka.contest.core.Databases;
import cl.minka.contest.core.Samples;
import cl.minka.contest.core.Stage;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Fault;
import cl.minka.kernel.Slice;
import cl.minka.kernel.jpa.Refused;
import cl.minka.kernel.jpa.TextTable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

@RunWith(Parameterized.class)
public class AssignmentWishesTest {
    private static final String CONTEST = Stage.CONTEST;

    private final Databases database;
    private Stage stage;

    public AssignmentWishesTest(Databases database) {
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
    public void forcedPairsAreMadeAndForbiddenOnesAreNotWhateverTheObjective() {
        String one = stage.initiative("I-1", "gestion", "05101");
        String two = stage.initiative("I-2", "gestion", "09101");
        stage.evaluator("ana", 1);
        stage.evaluator("berta", 1);
        stage.evaluator("carla", 2);
        importAffinities("ana,I-1,10\nberta,I-2,10\ncarla,I-1,1\n");
        for (Objective objective : Objective.values()) {
            AssignmentPlan plan = assign(
                    objective, 1, false, wishes(List.of(new Pair("I-1", "berta")), List.of(new Pair(two, "ana"))));
            assertEquals(2, plan.assigned());
            assertEquals(0, plan.total(), 0);
            assertEquals(Map.of(one, Set.of("berta"), two, Set.of("carla")), pairs());
        }
        // what is forced is there already: nothing to do
        assertEquals(
                0,
                assign(Objective.TOTAL, 1, true, wishes(List.of(new Pair("I-1", "berta")), List.of()))
                        .assigned());
    }

    @Test
    public void aPairThatRecursStaysTheSameAssignment() {
        stage.initiative("I-1", "gestion", "05101");
        stage.initiative("I-2", "gestion", "09101");
        stage.evaluator("ana", 2);
        stage.evaluator("berta", 2);
        importAffinities("ana,I-1,10\nberta,I-2,10\n");
        assign(Objective.TOTAL, 1, false, wishes(List.of(), List.of()));
        Set<String> first = ids();
        AssignmentPlan again = assign(Objective.TOTAL, 1, false, wishes(List.of(), List.of()));
        assertEquals(2, again.assigned());
        assertEquals(first, ids());
        // the one that changes hands is another assignment, the other stays
        assign(Objective.TOTAL, 1, false, wishes(List.of(new Pair("I-2", "ana")), List.of()));
        Set<String> kept = ids();
        assertEquals(2, kept.size());
        kept.retainAll(first);
        assertEquals(1, kept.size());
    }

    private Set<String> ids() {
        return stage
                .assignments
                .list(
                        stage.organizer,
                        CONTEST,
                        new Assignments.Filter(Optional.empty(), Optional.empty(), Optional.empty()),
                        Slice.first(500))
                .items()
                .stream()
                .map(Assignment::id)
                .collect(Collectors.toSet());
    }

    @Test
    public void someInitiativesMayNeedAnotherNumber() {
        String one = stage.initiative("I-1", "gestion", "05101");
        stage.initiative("I-2", "gestion", "09101");
        stage.evaluator("ana", 2);
        stage.evaluator("berta", 2);
        AssignmentWishes wishes = new AssignmentWishes(
                List.of(), List.of(), List.of(new Wanted("I-1", 2), new Wanted("I-2", 0)), true, 0);
        assertEquals(2, assign(Objective.TOTAL, 1, true, wishes).assigned());
        assertEquals(Map.of(one, Set.of("ana", "berta")), pairs());
    }

    @Test
    public void wrongWishesAreToldAllAtOnce() {
        stage.initiative("I-1", "gestion", "05101");
        stage.evaluator("ana", 1);
        AssignmentWishes wishes = new AssignmentWishes(
                List.of(new Pair("I-1", "ana"), new Pair("I-9", "zoe")),
                List.of(new Pair("I-1", "ana")),
                List.of(new Wanted("I-8", 1)),
                false,
                0);
        assertEquals(
                Set.of(
                        "/forced/1/initiative contest.assignment.not-admitted",
                        "/forced/1/evaluator contest.assignment.not-on-panel",
                        "/forbidden/0 contest.assignment.forced-and-forbidden",
                        "/numbers/0/initiative contest.assignment.not-admitted"),
                Refused.faults(() -> assign(Objective.TOTAL, 1, true, wishes)));
        AssignmentWishes numbers = new AssignmentWishes(List.of(), List.of(), List.of(new Wanted("I-1", -1)), true, 51);
        assertEquals(
                Set.of(
                        "/numbers/0/perInitiative contest.assignment.bad-number",
                        "/alternates contest.assignment.bad-alternates",
                        "/addOnly contest.assignment.add-only-discards"),
                Refused.faults(() -> assign(Objective.TOTAL, 1, false, numbers)));
    }

    @Test
    public void aForcedPairKeepsTheConstraints() {
        stage.initiative("I-1", "gestion", "05101");
        stage.initiative("I-2", "gestion", "09101");
        stage.evaluator("ana", 1);
        stage.evaluator("berta", 5, "05801");
        AssignmentWishes wishes =
                wishes(List.of(new Pair("I-1", "ana"), new Pair("I-2", "ana"), new Pair("I-1", "berta")), List.of());
        assertEquals(
                "CONFLICT contest.assignment-refused", Refused.key(() -> assign(Objective.TOTAL, 1, true, wishes)));
        assertEquals(
                Set.of("/forced/1 contest.assignment.full-load", "/forced/2 contest.assignment.same-region"),
                Refused.faults(() -> assign(Objective.TOTAL, 1, true, wishes)));
        assertEquals(Map.of(), pairs());
    }

    @Test
    public void alternatesAreTheBestSuitedWithRoomThatNothingKeepsFromIt() {
        String one = stage.initiative("I-1", "gestion", "05101");
        stage.evaluator("ana", 3);
        stage.evaluator("berta", 3, "05101");
        stage.evaluator("carla", 0);
        stage.evaluator("diana", 3);
        stage.evaluator("elisa", 3);
        stage.evaluator("fabia", 3);
        stage.evaluator("gina", 3);
        importAffinities("ana,I-1,9\nberta,I-1,8\ncarla,I-1,7\ndiana,I-1,6\nelisa,I-1,5\nfabia,I-1,4\n");
        AssignmentWishes wishes =
                new AssignmentWishes(List.of(), List.of(new Pair("I-1", "fabia")), List.of(), false, 2);
        assertEquals(
                List.of(new Alternates(one, List.of(new Alternate("diana", 6), new Alternate("elisa", 5)))),
                assign(Objective.TOTAL, 1, true, wishes).alternates());
        assertEquals(Map.of(one, Set.of("ana")), pairs());
    }

    @Test
    public void aClashNamesTheFewestConstraintsThatCanNotAllBeKept() {
        stage.initiative("I-1", "gestion", "05101");
        stage.evaluator("ana", 5, "05101");
        stage.evaluator("berta", 5, "05801");
        // both are of the region, which is reason enough; who is of the municipality needs no further one
        assertEquals(List.of("contest.clash.same-region"), clash(1));
        stage.evaluator("carla", 5);
        evaluator("diana", List.of("servicios"));
        assertEquals(List.of("contest.clash.same-region", "contest.clash.other-category"), clash(2));
        assertEquals(
                List.of("contest.clash.same-region", "contest.clash.other-category", "contest.clash.forbidden"),
                codes(assign(Objective.TOTAL, 1, false, wishes(List.of(), List.of(new Pair("I-1", "carla"))))));
        assertEquals(List.of("contest.clash.panel"), clash(5));
    }

    @Test
    public void whereTheLoadsLackAllThatCompeteAreLookedAt() {
        stage.initiative("I-1", "gestion", "05101");
        stage.initiative("I-2", "gestion", "09101");
        stage.initiative("I-3", "gestion", "13101");
        stage.evaluator("ana", 1);
        stage.evaluator("berta", 1);
        assertEquals(List.of("contest.clash.loads"), clash(1));
        // room enough, but berta is of the region of two
        stage.evaluator("carla", 1, "09101");
        stage.evaluator("diana", 1, "09101");
        assertEquals(
                0,
                assign(Objective.TOTAL, 1, false, AssignmentWishes.NONE).unmet().size());
        stage.initiative("I-4", "gestion", "09102");
        stage.initiative("I-5", "gestion", "09103");
        stage.evaluator("elisa", 1, "09101");
        AssignmentPlan plan = assign(Objective.TOTAL, 1, false, AssignmentWishes.NONE);
        assertEquals(1, plan.unmet().size());
        Fault loads = plan.unmet().get(0).clash().get(0);
        assertEquals(Map.of("room", 5L, "wanted", 5L), loads.arguments());
        assertEquals(List.of("contest.clash.loads", "contest.clash.same-region"), codes(plan));
    }

    private List<String> clash(int perInitiative) {
        return codes(assign(Objective.TOTAL, perInitiative, false, AssignmentWishes.NONE));
    }

    private static List<String> codes(AssignmentPlan plan) {
        assertTrue(plan.unmet().size() > 0);
        return plan.unmet().get(0).clash().stream().map(Fault::code).toList();
    }

    private void evaluator(String username, List<String> categories) {
        stage.evaluators.put(
                stage.organizer,
                CONTEST,
                stage.evaluator(username, 5).username(),
                new Evaluator.Draft(OptionalInt.of(5), categories, List.of()),
                Expected.anyVersion());
    }

    private static AssignmentWishes wishes(List<Pair> forced, List<Pair> forbidden) {
        return new AssignmentWishes(forced, forbidden, List.of(), false, 0);
    }

    private AssignmentPlan assign(
            Objective objective, int perInitiative, boolean keepExisting, AssignmentWishes wishes) {
        return stage.assignments.assign(
                stage.organizer,
                CONTEST,
                new Assignments.Order(OptionalInt.of(perInitiative), objective, keepExisting, 7, wishes),
                fraction -> {});
    }

    private void importAffinities(String rows) {
        stage.evaluators.importAffinities(
                stage.organizer,
                CONTEST,
                new TextTable("evaluator,initiative,affinity\n" + rows),
                false,
                fraction -> {});
    }

    private Map<String, Set<String>> pairs() {
        return stage
                .assignments
                .list(
                        stage.organizer,
                        CONTEST,
                        new Assignments.Filter(Optional.empty(), Optional.empty(), Optional.empty()),
                        Slice.first(500))
                .items()
                .stream()
                .collect(Collectors.groupingBy(
                        Assignment::initiative, Collectors.mapping(Assignment::evaluator, Collectors.toSet())));
    }
}
