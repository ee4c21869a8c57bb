package cl.minka.contest.core.assignment;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import cl.minka.contest.Assignment;
import cl.minka.contest.AssignmentPlan;
import cl.minka.contest.Assignments;
import cl.minka.contest.Assignments.Objective;
import cl.minka.contest.BlindAssignment;
import cl.minka.contest.ContestStatus;
import cl.minka.contest.Evaluator;
import cl.minka.contest.core.Databases;
import cl.minka.contest.core.Stage;
import cl.minka.contest.core.persistence.InitiativeStore;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Fault;
import cl.minka.kernel.Page;
import cl.minka.kernel.Slice;
import cl.minka.kernel.jpa.Refused;
import cl.minka.kernel.jpa.TextTable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

/** How initiatives are given to the panel, by an order or by hand. */
@RunWith(Parameterized.class)
public class PanelAssignmentTest {
    private static final String CONTEST = Stage.CONTEST;

    private final EvaluationPhase phase;
    private final Stage stage;

    public PanelAssignmentTest(Databases database) {
        phase = new EvaluationPhase(database);
        stage = phase.stage;
    }

    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return Databases.parameters();
    }

    @Test
    public void theBestTotalIsAssignedUnderAllConstraints() {
        // rules of the sample: two each, same region excluded; Quilpué 05801 is in the region of Valparaíso
        String one = stage.initiative("I-1", "gestion", "05101");
        String two = stage.initiative("I-2", "gestion", "09101");
        String three = stage.initiative("I-3", "servicios", "13101");
        stage.evaluator("ana", 2);
        stage.evaluator("berta", 2, "05801");
        stage.evaluator("carla", 2, "09101");
        stage.evaluator("diana", 2);
        assertEquals(
                EvaluationPhase.counts(5, 5, 0, 0),
                stage.evaluators.importAffinities(
                        stage.organizer,
                        CONTEST,
                        new TextTable("evaluator,initiative,affinity\nana,I-1,0.9\nana,I-2,0.8\nberta,I-2,0.5\n"
                                + "carla," + three + ",-1\ndiana,I-3,0.1\n"),
                        false,
                        fraction -> {}));
        AssignmentPlan plan = phase.assign(OptionalInt.empty(), true);
        // Valparaíso: ana, carla or diana; Temuco: ana, berta or diana; Santiago: all. Eight places for six.
        // best: ana 1+2 (1.7), berta 2 (0.5), diana 3 (0.1), the rest at 0: berta 3, diana or carla 1
        assertEquals(6, plan.assigned());
        assertEquals(2.3, plan.total(), 0);
        assertEquals(0.1, plan.minimum(), 0);
        assertTrue(plan.unmet().isEmpty());
        Map<String, Set<String>> given = phase.pairs();
        assertTrue(given.get(one).contains("ana") && !given.get(one).contains("berta"));
        assertEquals(Set.of("ana", "berta"), given.get(two));
        assertEquals(Set.of("berta", "diana"), given.get(three));
        assertEquals(
                2,
                stage.transactions
                        .read(m -> InitiativeStore.get(m, CONTEST, one)
                                .toRecord(List.of(), true)
                                .progress()
                                .orElseThrow()
                                .assigned())
                        .intValue());
    }

    @Test
    public void whatCanNotBeMetIsExplained() {
        String one = stage.initiative("I-1", "gestion", "05101");
        String two = stage.initiative("I-2", "gestion", "13101");
        stage.evaluator("ana", 1);
        stage.evaluator("berta", 1, "05101");
        stage.evaluator("carla", 1, "05801");
        stage.evaluators.put(
                stage.organizer,
                CONTEST,
                stage.evaluator("diana", 5).username(),
                new Evaluator.Draft(OptionalInt.of(5), List.of("servicios"), List.of()),
                Expected.anyVersion());
        stage.evaluators.put(
                stage.organizer,
                CONTEST,
                stage.evaluator("elisa", 5).username(),
                new Evaluator.Draft(OptionalInt.of(5), List.of(), List.of("05101", "13101")),
                Expected.anyVersion());
        AssignmentPlan plan = phase.assign(OptionalInt.of(2), true);
        assertEquals(3, plan.assigned());
        AssignmentPlan.Unmet unmet = plan.unmet().get(0);
        assertEquals(one, unmet.initiative());
        assertEquals(1, unmet.missing());
        assertEquals(
                List.of(
                        "contest.assignment.same-municipality=1",
                        "contest.assignment.same-region=1",
                        "contest.assignment.declared-conflict=1",
                        "contest.assignment.other-category=1"),
                unmet.reasons().stream()
                        .map(fault -> fault.code() + "=" + fault.arguments().get("count"))
                        .toList());
        assertEquals(Set.of("berta", "carla"), phase.pairs().get(two));
    }

    @Test
    public void existingPairsAreKeptOrDiscardedUnlessBegun() {
        stage.initiative("I-1", "gestion", "05101");
        stage.initiative("I-2", "gestion", "13101");
        Caller ana = stage.evaluator("ana", 2);
        stage.evaluator("berta", 2);
        phase.assign(OptionalInt.of(1), true);
        stage.move(ContestStatus.EVALUATION);
        stage.evaluator("carla", 5);
        stage.evaluators.importAffinities(
                stage.organizer,
                CONTEST,
                new TextTable("evaluator,initiative,affinity\ncarla,I-1,9\ncarla,I-2,9\n"),
                false,
                fraction -> {});
        assertEquals(0, phase.assign(OptionalInt.of(1), true).assigned());
        List<BlindAssignment> mine = phase.mine(ana);
        assertEquals(1, mine.size());
        stage.assignments.evaluate(ana, mine.get(0).id(), Stage.complete(4, 3), Expected.nothing());
        AssignmentPlan plan = phase.assign(OptionalInt.of(1), false);
        assertEquals(1, plan.assigned());
        assertEquals(9, plan.total(), 0);
        assertEquals(1, phase.mine(ana).size());
    }

    @Test
    public void theFairAssignmentRaisesTheWorstServedAndTellsItsBound() {
        String one = stage.initiative("I-1", "gestion", "05101");
        String two = stage.initiative("I-2", "gestion", "09101");
        stage.evaluator("ana", 1);
        stage.evaluator("berta", 1);
        importAffinities("ana,I-1,10\nberta,I-1,4\nana,I-2,3\nberta,I-2,-4\n");
        AssignmentPlan total = phase.assign(OptionalInt.of(1), false);
        assertEquals(7, total.total(), 0);
        assertEquals(3, total.minimum(), 0);
        assertEquals(OptionalDouble.empty(), total.bound());
        assertTrue(total.proven());
        importAffinities("ana,I-1,12\n");
        assertEquals(-4, phase.assign(OptionalInt.of(1), false).minimum(), 0);
        AssignmentPlan fair = phase.assign(OptionalInt.of(1), false, Objective.FAIR);
        assertEquals(new AssignmentPlan(2, 7, 3, OptionalDouble.of(3), true, List.of()), fair);
        assertEquals(Map.of(one, Set.of("berta"), two, Set.of("ana")), phase.pairs());
    }

    @Test
    public void theFairAssignmentCountsWhatStandsAndSaysWhatItCouldNotMeet() {
        String one = stage.initiative("I-1", "gestion", "05101");
        stage.initiative("I-2", "gestion", "09101");
        stage.evaluator("ana", 2);
        stage.evaluator("berta", 1);
        importAffinities("ana,I-1,9\nana,I-2,2\nberta,I-1,5\nberta,I-2,5\n");
        stage.assignments.add(stage.organizer, CONTEST, "I-1", "ana");
        AssignmentPlan fair = phase.assign(OptionalInt.of(2), true, Objective.FAIR);
        assertEquals(2, fair.assigned());
        assertEquals(7, fair.minimum(), 0);
        assertEquals(OptionalDouble.of(7), fair.bound());
        assertEquals(
                List.of(one + " 1"),
                fair.unmet().stream()
                        .map(u -> u.initiative() + " " + u.missing())
                        .toList());
        assertEquals(
                List.of("contest.assignment.full-load"),
                fair.unmet().get(0).reasons().stream().map(Fault::code).toList());
    }

    @Test
    public void sameSeedSameAssignment() {
        for (int i = 0; i < 12; i++) {
            stage.initiative("I-" + i, "gestion", "13101");
        }
        for (int e = 0; e < 6; e++) {
            stage.evaluator("eva-" + e, 10);
        }
        phase.assign(OptionalInt.of(3), false);
        Map<String, Set<String>> once = phase.pairs();
        phase.assign(OptionalInt.of(3), false);
        assertEquals(once, phase.pairs());
        Page<Assignment> page = stage.assignments.list(
                stage.organizer,
                CONTEST,
                new Assignments.Filter(Optional.of("eva-1"), Optional.empty(), Optional.empty()),
                Slice.first(4));
        assertEquals(6, page.total().orElseThrow());
        assertEquals(4, page.items().size());
    }

    @Test
    public void handMadeChangesKeepTheConstraints() {
        String one = stage.initiative("I-1", "gestion", "05101");
        stage.evaluator("ana", 1);
        stage.evaluator("berta", 3, "05101");
        stage.evaluator("carla", 3);
        Assignment made = stage.assignments.add(stage.organizer, CONTEST, "I-1", "ana");
        assertEquals(one, made.initiative());
        assertEquals(
                Set.of("/evaluator contest.assignment.same-municipality"),
                Refused.faults(() -> stage.assignments.add(stage.organizer, CONTEST, one, "berta")));
        assertEquals(
                Set.of("/evaluator contest.assignment.has-it-already"),
                Refused.faults(() -> stage.assignments.add(stage.organizer, CONTEST, one, "ana")));
        assertEquals(
                Set.of("/evaluator contest.assignment.not-on-panel"),
                Refused.faults(() -> stage.assignments.add(stage.organizer, CONTEST, one, "zoe")));
        assertEquals(
                Set.of("/initiative contest.assignment.not-admitted"),
                Refused.faults(() -> stage.assignments.add(stage.organizer, CONTEST, "", "ana")));
        Assignment moved = stage.assignments.reassign(
                stage.organizer, CONTEST, made.id(), "carla", Expected.version(made.version()));
        assertEquals("carla", moved.evaluator());
        assertEquals(made.version() + 1, moved.version());
        stage.assignments.delete(stage.organizer, CONTEST, made.id(), Expected.version(moved.version()));
        assertEquals(Map.of(), phase.pairs());
    }

    private void importAffinities(String rows) {
        stage.evaluators.importAffinities(
                stage.organizer,
                CONTEST,
                new TextTable("evaluator,initiative,affinity\n" + rows),
                false,
                fraction -> {});
    }
}
