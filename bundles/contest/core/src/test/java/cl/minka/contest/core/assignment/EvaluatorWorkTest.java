package cl.minka.contest.core.assignment;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import cl.minka.contest.Assignment;
import cl.minka.contest.AssignmentPlan;
import cl.minka.contest.BlindAssignment;
import cl.minka.contest.ContestStatus;
import cl.minka.contest.Evaluation;
import cl.minka.contest.Evaluator;
import cl.minka.contest.core.Databases;
import cl.minka.contest.core.Stage;
import cl.minka.contest.core.persistence.InitiativeStore;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Slice;
import cl.minka.kernel.jpa.CountedDataSource;
import cl.minka.kernel.jpa.Refused;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

/** What an evaluator sees of what he was given, and does with it. */
@RunWith(Parameterized.class)
public class EvaluatorWorkTest {
    private static final String CONTEST = Stage.CONTEST;

    private final EvaluationPhase phase;
    private final Stage stage;

    public EvaluatorWorkTest(Databases database) {
        phase = new EvaluationPhase(database);
        stage = phase.stage;
    }

    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return Databases.parameters();
    }

    @Test
    public void onlyTheEvaluatorSeesHisAssignmentAndOnlyOnceEvaluationsOpened() {
        stage.initiative("I-1", "gestion", "05101");
        Caller ana = stage.evaluator("ana", 5);
        Caller berta = stage.evaluator("berta", 0);
        phase.assign(OptionalInt.of(1), true);
        assertTrue(phase.mine(ana).isEmpty());
        String id = stage.assignments
                .list(stage.organizer, CONTEST, EvaluationPhase.anyOf(), Slice.first(5))
                .items()
                .get(0)
                .id();
        assertEquals("NOT_FOUND contest.assignment-not-found", Refused.key(() -> stage.assignments.blind(ana, id)));
        stage.move(ContestStatus.EVALUATION);
        BlindAssignment seen = stage.assignments.blind(ana, id);
        assertEquals(seen, phase.mine(ana).get(0));
        assertFalse(seen.toString().contains("05101"));
        assertFalse(seen.toString().contains("Municipalidad"));
        for (Caller other : List.of(berta, stage.organizer, stage.admin)) {
            assertEquals(
                    "NOT_FOUND contest.assignment-not-found", Refused.key(() -> stage.assignments.blind(other, id)));
            assertEquals(
                    "NOT_FOUND contest.assignment-not-found",
                    Refused.key(() -> stage.assignments.evaluate(other, id, Stage.complete(1, 1), Expected.nothing())));
        }
    }

    @Test
    public void anEvaluationIsDraftedFinishedAndChangedUntilThePhaseEnds() {
        String one = stage.initiative("I-1", "gestion", "05101");
        Caller ana = stage.evaluator("ana", 5);
        phase.assign(OptionalInt.of(1), true);
        stage.move(ContestStatus.EVALUATION);
        String id = phase.mine(ana).get(0).id();
        assertEquals(
                "NOT_FOUND contest.evaluation-not-found", Refused.key(() -> stage.assignments.evaluation(ana, id)));
        Evaluation.Draft begun =
                new Evaluation.Draft(Map.of("INN", BigDecimal.valueOf(3)), Map.of(), "", Evaluation.State.DRAFT);
        Evaluation draft = stage.assignments.evaluate(ana, id, begun, Expected.nothing());
        assertTrue(draft.total().isEmpty());
        Evaluation.Draft wrong = new Evaluation.Draft(
                Map.of("INN", new BigDecimal("2.5"), "OTRO", BigDecimal.ONE),
                Map.of("INN", "x"),
                "",
                Evaluation.State.FINAL);
        assertEquals(
                Set.of(
                        "/scores/INN contest.score.off-step",
                        "/scores/OTRO contest.score.unknown-criterion",
                        "/scores/RES contest.score.missing",
                        "/justification/RES contest.justification.missing"),
                Refused.faults(() -> stage.assignments.evaluate(ana, id, wrong, Expected.version(draft.version()))));
        assertEquals(
                "PRECONDITION_REQUIRED kernel.precondition-required",
                Refused.key(() -> stage.assignments.evaluate(ana, id, Stage.complete(4, 3), Expected.nothing())));
        Evaluation done = stage.assignments.evaluate(ana, id, Stage.complete(4, 3), Expected.version(draft.version()));
        // 0.6 · 80 + 0.4 · 60
        assertEquals(72, done.total().orElseThrow(), 0);
        assertEquals(
                "STALE kernel.stale",
                Refused.key(() -> stage.assignments.evaluate(ana, id, begun, Expected.version(draft.version()))));
        assertEquals(
                72,
                stage.transactions
                        .read(m -> InitiativeStore.get(m, CONTEST, one))
                        .averageKey(),
                0);
        assertEquals(1, stage.evaluators.get(stage.organizer, CONTEST, "ana").finished());
        assertEquals(done, stage.assignments.blind(ana, id).evaluation().orElseThrow());
        stage.move(ContestStatus.COMMITTEE);
        assertEquals(
                "CONFLICT contest.wrong-status",
                Refused.key(() ->
                        stage.assignments.evaluate(ana, id, Stage.complete(5, 5), Expected.version(done.version()))));
        assertEquals(1, phase.mine(ana).size());
        assertEquals(
                List.of("contest.evaluation-saved", "contest.evaluation-finished"),
                stage.journal.actions().stream()
                        .filter(action -> action.startsWith("contest.evaluation"))
                        .toList());
    }

    /** The date decides, also while the contest waits for a ranking to move on; the organiser may still move the date. */
    @Test
    public void anEvaluationIsNotTakenAfterTheDateThoughTheContestHasNotMoved() {
        Instant closes = stage.clock.instant().plus(Duration.ofDays(1));
        stage.closes(Optional.of(closes));
        stage.initiative("I-1", "gestion", "05101");
        Caller ana = stage.evaluator("ana", 5);
        phase.assign(OptionalInt.of(1), true);
        String id = stage.assignments
                .list(stage.organizer, CONTEST, EvaluationPhase.anyOf(), Slice.first(1))
                .items()
                .get(0)
                .id();
        assertEquals(
                "CONFLICT contest.wrong-status",
                Refused.key(() -> stage.assignments.evaluate(ana, id, Stage.complete(3, 3), Expected.nothing())));
        assertEquals("NOT_FOUND contest.assignment-not-found", Refused.key(() -> stage.assignments.blind(ana, id)));
        stage.move(ContestStatus.EVALUATION);
        stage.assignments.evaluate(ana, id, Stage.complete(3, 3), Expected.nothing());
        stage.clock.advance(Duration.ofDays(1));
        assertEquals(
                "CONFLICT contest.evaluation-closed",
                Refused.key(() -> stage.assignments.evaluate(ana, id, Stage.complete(4, 4), Expected.anyVersion())));
        stage.closes(Optional.of(closes.plus(Duration.ofDays(2))));
        stage.assignments.evaluate(ana, id, Stage.complete(4, 4), Expected.anyVersion());
        stage.closes(Optional.of(closes.minus(Duration.ofDays(9))));
        stage.assignments.evaluate(ana, id, Stage.complete(5, 4), Expected.anyVersion());
    }

    @Test
    public void aRecusedEvaluatorSeesItNoMoreAndIsNeverGivenItAgain() {
        stage.initiative("I-1", "gestion", "05101");
        Caller ana = stage.evaluator("ana", 5);
        phase.assign(OptionalInt.of(1), true);
        stage.move(ContestStatus.EVALUATION);
        String id = phase.mine(ana).get(0).id();
        assertEquals(Set.of("/reason kernel.required"), Refused.faults(() -> stage.assignments.recuse(ana, id, " ")));
        assertEquals(
                Assignment.State.RECUSED,
                stage.assignments.recuse(ana, id, "La conozco").state());
        assertTrue(phase.mine(ana).isEmpty());
        assertEquals("NOT_FOUND contest.assignment-not-found", Refused.key(() -> stage.assignments.blind(ana, id)));
        AssignmentPlan plan = phase.assign(OptionalInt.of(1), false);
        assertEquals(0, plan.assigned());
        assertEquals(
                "contest.assignment.recused",
                plan.unmet().get(0).reasons().get(0).code());
        assertEquals(
                Optional.of("La conozco"),
                stage.assignments.get(stage.organizer, CONTEST, id).recusalReason());
    }

    @Test
    public void theListOfAnEvaluatorCostsTheSameWhateverItsLength() {
        Caller ana = stage.evaluator("ana", 100);
        for (int i = 0; i < 30; i++) {
            stage.initiative("I-" + i, "gestion", "13101");
        }
        phase.assign(OptionalInt.of(1), true);
        stage.move(ContestStatus.EVALUATION);
        int few = statements(() -> stage.assignments.mine(ana, Optional.empty(), Slice.first(2)));
        int many = statements(() -> stage.assignments.mine(ana, Optional.empty(), Slice.first(25)));
        assertEquals(few, many);
    }

    /** Derby looks for deadlocks only after 20 seconds: who waited for one would not make the limit. */
    @Test(timeout = 18_000)
    public void manyEvaluatorsReadAndSaveAtOnce() throws Exception {
        List<Caller> panel = new ArrayList<>();
        for (int e = 0; e < 6; e++) {
            panel.add(stage.evaluator("eva-" + e, 10));
        }
        for (int i = 0; i < 10; i++) {
            stage.initiative("I-" + i, "gestion", "13101");
        }
        phase.assign(OptionalInt.of(3), true);
        stage.move(ContestStatus.EVALUATION);
        ExecutorService threads = Executors.newFixedThreadPool(panel.size());
        List<Future<Integer>> done = new ArrayList<>();
        for (Caller evaluator : panel) {
            done.add(threads.submit(() -> {
                for (BlindAssignment mine : phase.mine(evaluator)) {
                    stage.assignments.evaluate(evaluator, mine.id(), Stage.complete(3, 4), Expected.nothing());
                    stage.assignments.blind(evaluator, mine.id());
                    phase.mine(evaluator);
                }
                return phase.mine(evaluator).size();
            }));
        }
        int finished = 0;
        for (Future<Integer> one : done) {
            finished += one.get();
        }
        threads.shutdown();
        assertEquals(30, finished);
        assertEquals(
                30,
                stage.evaluators.list(stage.organizer, CONTEST, Slice.first(9)).items().stream()
                        .mapToInt(Evaluator::finished)
                        .sum());
    }

    private static int statements(Runnable work) {
        int before = CountedDataSource.STATEMENTS.get();
        work.run();
        return CountedDataSource.STATEMENTS.get() - before;
    }
}
