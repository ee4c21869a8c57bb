package cl.minka.contest.core.assignment;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import cl.minka.contest.Assignment;
import cl.minka.contest.AssignmentPlan;
import cl.minka.contest.Assignments;
import cl.minka.contest.Assignments.Objective;
import cl.minka.contest.BlindAssignment;
import cl.minka.contest.ContestStatus;
import cl.minka.contest.Evaluation;
import cl.minka.contest.Evaluator;
import cl.minka.contest.core.Databases;
import cl.minka.contest.core.Samples;
import cl.minka.contest.core.Stage;
import cl.minka.contest.core.persistence.InitiativeStore;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Fault;
import cl.minka.kernel.Grant;
import cl.minka.kernel.Page;
import cl.minka.kernel.Role;
import cl.minka.kernel.Slice;
import cl.minka.kernel.jpa.BrokenTable;
import cl.minka.kernel.jpa.CountedDataSource;
import cl.minka.kernel.jpa.Refused;
import cl.minka.kernel.jpa.TextTable;
import cl.minka.kernel.privacy.PersonalData;
import cl.minka.kernel.table.ImportReport;
import cl.minka.kernel.table.Table;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

@RunWith(Parameterized.class)
public class EvaluationPhaseTest {
    private static final String CONTEST = Stage.CONTEST;

    private final Databases database;
    private Stage stage;

    public EvaluationPhaseTest(Databases database) {
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
    public void anEvaluatorIsAddedChangedAndRemoved() {
        stage.accounts.caller("evaluador-01", Grant.of(Role.EVALUATOR, "amuch"));
        Evaluator.Draft draft = new Evaluator.Draft(OptionalInt.empty(), List.of("gestion"), List.of("05101"));
        Evaluator made = stage.evaluators.put(stage.organizer, CONTEST, "evaluador-01", draft, Expected.nothing());
        assertEquals(10, made.maxLoad());
        assertEquals(Set.of("gestion"), made.categories());
        assertEquals(made, stage.evaluators.get(stage.organizer, CONTEST, "evaluador-01"));
        assertEquals(
                "PRECONDITION_REQUIRED kernel.precondition-required",
                Refused.key(() ->
                        stage.evaluators.put(stage.organizer, CONTEST, "evaluador-01", draft, Expected.nothing())));
        Evaluator.Draft wrong =
                new Evaluator.Draft(OptionalInt.of(1_000_001), List.of("otra"), List.of("05101", "99999"));
        assertEquals(
                Set.of(
                        "/maxLoad contest.evaluator.bad-load",
                        "/categories/0 contest.unknown-category",
                        "/conflicts/1 contest.unknown-municipality"),
                Refused.faults(() -> stage.evaluators.put(
                        stage.organizer, CONTEST, "evaluador-01", wrong, Expected.version(made.version()))));
        stage.evaluators.delete(stage.organizer, CONTEST, "evaluador-01", Expected.version(made.version()));
        assertEquals(
                "NOT_FOUND contest.evaluator-not-found",
                Refused.key(() -> stage.evaluators.get(stage.organizer, CONTEST, "evaluador-01")));
        assertEquals(
                Set.of(" contest.evaluator.unknown-account"),
                Refused.faults(
                        () -> stage.evaluators.put(stage.organizer, CONTEST, "nadie", draft, Expected.nothing())));
    }

    @Test
    public void evaluatorsAreImportedWholeOrNotAtAll() {
        stage.accounts.caller("eva-1", Grant.of(Role.EVALUATOR, "amuch"));
        stage.accounts.caller("eva-2", Grant.of(Role.EVALUATOR, "amuch"));
        stage.accounts.caller("muni-1", Grant.of(Role.MUNICIPALITY, "05101"));
        String header = "evaluator,maxLoad,categories,conflicts\n";
        ImportReport bad = importEvaluators(header + "eva-1,5,,\nmuni-1,x,otra,1\nnadie,,,\n", false);
        assertEquals(
                List.of(
                        "3 evaluator contest.evaluator.without-role",
                        "3 categories contest.unknown-category",
                        "3 conflicts contest.unknown-municipality",
                        "3 maxLoad contest.evaluator.bad-load",
                        "4 evaluator contest.evaluator.unknown-account"),
                bad.errors().stream()
                        .map(e -> e.line() + " " + e.column() + " " + e.code())
                        .toList());
        assertEquals(
                0,
                stage.evaluators
                        .list(stage.organizer, CONTEST, Slice.first(50))
                        .items()
                        .size());
        String good = header + "eva-1,5,gestion servicios,05101 13101\neva-2,,,\n";
        assertEquals(counts(2, 2, 0, 0), importEvaluators(good, true));
        assertEquals(counts(2, 2, 0, 0), importEvaluators(good, false));
        assertEquals(counts(2, 0, 0, 2), importEvaluators(good, false));
        assertEquals(counts(1, 0, 1, 0), importEvaluators(header + "eva-1,6,,\n", false));
        stage.move(ContestStatus.COMMITTEE);
        assertEquals("CONFLICT contest.wrong-status", Refused.key(() -> importEvaluators(good, false)));
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
                counts(5, 5, 0, 0),
                stage.evaluators.importAffinities(
                        stage.organizer,
                        CONTEST,
                        new TextTable("evaluator,initiative,affinity\nana,I-1,0.9\nana,I-2,0.8\nberta,I-2,0.5\n"
                                + "carla," + three + ",-1\ndiana,I-3,0.1\n"),
                        false,
                        fraction -> {}));
        AssignmentPlan plan = assign(OptionalInt.empty(), true);
        // Valparaíso: ana, carla or diana; Temuco: ana, berta or diana; Santiago: all. Eight places for six.
        // best: ana 1+2 (1.7), berta 2 (0.5), diana 3 (0.1), the rest at 0: berta 3, diana or carla 1
        assertEquals(6, plan.assigned());
        assertEquals(2.3, plan.total(), 0);
        assertEquals(0.1, plan.minimum(), 0);
        assertTrue(plan.unmet().isEmpty());
        Map<String, Set<String>> given = pairs();
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
        AssignmentPlan plan = assign(OptionalInt.of(2), true);
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
        assertEquals(Set.of("berta", "carla"), pairs().get(two));
    }

    @Test
    public void existingPairsAreKeptOrDiscardedUnlessBegun() {
        stage.initiative("I-1", "gestion", "05101");
        stage.initiative("I-2", "gestion", "13101");
        Caller ana = stage.evaluator("ana", 2);
        stage.evaluator("berta", 2);
        assign(OptionalInt.of(1), true);
        stage.move(ContestStatus.EVALUATION);
        stage.evaluator("carla", 5);
        stage.evaluators.importAffinities(
                stage.organizer,
                CONTEST,
                new TextTable("evaluator,initiative,affinity\ncarla,I-1,9\ncarla,I-2,9\n"),
                false,
                fraction -> {});
        assertEquals(0, assign(OptionalInt.of(1), true).assigned());
        List<BlindAssignment> mine = mine(ana);
        assertEquals(1, mine.size());
        stage.assignments.evaluate(ana, mine.get(0).id(), Stage.complete(4, 3), Expected.nothing());
        AssignmentPlan plan = assign(OptionalInt.of(1), false);
        assertEquals(1, plan.assigned());
        assertEquals(9, plan.total(), 0);
        assertEquals(1, mine(ana).size());
    }

    @Test
    public void theFairAssignmentRaisesTheWorstServedAndTellsItsBound() {
        String one = stage.initiative("I-1", "gestion", "05101");
        String two = stage.initiative("I-2", "gestion", "09101");
        stage.evaluator("ana", 1);
        stage.evaluator("berta", 1);
        importAffinities("ana,I-1,10\nberta,I-1,4\nana,I-2,3\nberta,I-2,-4\n");
        AssignmentPlan total = assign(OptionalInt.of(1), false);
        assertEquals(7, total.total(), 0);
        assertEquals(3, total.minimum(), 0);
        assertEquals(OptionalDouble.empty(), total.bound());
        assertTrue(total.proven());
        importAffinities("ana,I-1,12\n");
        assertEquals(-4, assign(OptionalInt.of(1), false).minimum(), 0);
        AssignmentPlan fair = assign(OptionalInt.of(1), false, Objective.FAIR);
        assertEquals(new AssignmentPlan(2, 7, 3, OptionalDouble.of(3), true, List.of()), fair);
        assertEquals(Map.of(one, Set.of("berta"), two, Set.of("ana")), pairs());
    }

    @Test
    public void theFairAssignmentCountsWhatStandsAndSaysWhatItCouldNotMeet() {
        String one = stage.initiative("I-1", "gestion", "05101");
        stage.initiative("I-2", "gestion", "09101");
        stage.evaluator("ana", 2);
        stage.evaluator("berta", 1);
        importAffinities("ana,I-1,9\nana,I-2,2\nberta,I-1,5\nberta,I-2,5\n");
        stage.assignments.add(stage.organizer, CONTEST, "I-1", "ana");
        AssignmentPlan fair = assign(OptionalInt.of(2), true, Objective.FAIR);
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

    private void importAffinities(String rows) {
        stage.evaluators.importAffinities(
                stage.organizer,
                CONTEST,
                new TextTable("evaluator,initiative,affinity\n" + rows),
                false,
                fraction -> {});
    }

    @Test
    public void sameSeedSameAssignment() {
        for (int i = 0; i < 12; i++) {
            stage.initiative("I-" + i, "gestion", "13101");
        }
        for (int e = 0; e < 6; e++) {
            stage.evaluator("eva-" + e, 10);
        }
        assign(OptionalInt.of(3), false);
        Map<String, Set<String>> once = pairs();
        assign(OptionalInt.of(3), false);
        assertEquals(once, pairs());
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
        assertEquals(Map.of(), pairs());
    }

    @Test
    public void onlyTheEvaluatorSeesHisAssignmentAndOnlyOnceEvaluationsOpened() {
        stage.initiative("I-1", "gestion", "05101");
        Caller ana = stage.evaluator("ana", 5);
        Caller berta = stage.evaluator("berta", 0);
        assign(OptionalInt.of(1), true);
        assertTrue(mine(ana).isEmpty());
        String id = stage.assignments
                .list(stage.organizer, CONTEST, anyOf(), Slice.first(5))
                .items()
                .get(0)
                .id();
        assertEquals("NOT_FOUND contest.assignment-not-found", Refused.key(() -> stage.assignments.blind(ana, id)));
        stage.move(ContestStatus.EVALUATION);
        BlindAssignment seen = stage.assignments.blind(ana, id);
        assertEquals(seen, mine(ana).get(0));
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
        assign(OptionalInt.of(1), true);
        stage.move(ContestStatus.EVALUATION);
        String id = mine(ana).get(0).id();
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
        assertEquals(1, mine(ana).size());
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
        assign(OptionalInt.of(1), true);
        String id = stage.assignments
                .list(stage.organizer, CONTEST, anyOf(), Slice.first(1))
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
        assign(OptionalInt.of(1), true);
        stage.move(ContestStatus.EVALUATION);
        String id = mine(ana).get(0).id();
        assertEquals(Set.of("/reason kernel.required"), Refused.faults(() -> stage.assignments.recuse(ana, id, " ")));
        assertEquals(
                Assignment.State.RECUSED,
                stage.assignments.recuse(ana, id, "La conozco").state());
        assertTrue(mine(ana).isEmpty());
        assertEquals("NOT_FOUND contest.assignment-not-found", Refused.key(() -> stage.assignments.blind(ana, id)));
        AssignmentPlan plan = assign(OptionalInt.of(1), false);
        assertEquals(0, plan.assigned());
        assertEquals(
                "contest.assignment.recused",
                plan.unmet().get(0).reasons().get(0).code());
        assertEquals(
                Optional.of("La conozco"),
                stage.assignments.get(stage.organizer, CONTEST, id).recusalReason());
    }

    @Test
    public void importedEvaluationsBringTheirAssignments() {
        stage.initiative("I-1", "gestion", "05101");
        stage.initiative("I-2", "gestion", "13101");
        Caller ana = stage.accounts.caller("ana", Grant.of(Role.EVALUATOR, "amuch"));
        stage.accounts.caller("berta", Grant.of(Role.EVALUATOR, "05101"));
        String header = "initiative,evaluator,criterion,score\n";
        String table = header + "I-1,ana,INN,4\nI-1,ana,RES,3\nI-2,berta,INN,5\nI-2,berta,RES,5\n";
        assertEquals("CONFLICT contest.wrong-status", Refused.key(() -> importScores(table)));
        stage.move(ContestStatus.EVALUATION);
        ImportReport bad = importScores(header + "I-1,ana,INN,9\nI-1,berta,INN,4\nI-1,berta,RES,4\nI-9,ana,INN,1\n"
                + "I-2,ana,RES,2\nI-2,nadie,INN,x\n");
        assertEquals(
                Set.of(
                        "2 score contest.score.out-of-range",
                        "3 evaluator contest.assignment.same-municipality",
                        "5 initiative contest.import.unknown-initiative",
                        "6 criterion contest.import.incomplete-evaluation",
                        "7 score contest.import.not-a-number",
                        "7 evaluator contest.evaluator.unknown-account"),
                bad.errors().stream()
                        .map(e -> e.line() + " " + e.column() + " " + e.code())
                        .collect(Collectors.toSet()));
        assertEquals(counts(4, 4, 0, 0), importScores(table));
        assertEquals(counts(4, 0, 0, 4), importScores(table));
        assertEquals(counts(2, 0, 1, 1), importScores(header + "I-1,ana,INN,4\nI-1,ana,RES,5\n"));
        BlindAssignment seen = mine(ana).get(0);
        assertEquals(Assignment.State.FINAL, seen.state());
        assertEquals(88, seen.evaluation().orElseThrow().total().orElseThrow(), 0);
        assertEquals(
                2,
                stage.evaluators
                        .list(stage.organizer, CONTEST, Slice.first(9))
                        .items()
                        .size());
        assertEquals(
                4,
                stage.assignments
                        .scores(stage.organizer, CONTEST, Slice.first(500))
                        .items()
                        .size());
    }

    @Test
    public void whatIsHeldOfAnEvaluatorIsToldAndHisNameComesOff() {
        stage.initiative("I-1", "gestion", "05101");
        stage.move(ContestStatus.EVALUATION);
        stage.evaluated("I-1,ana,4,4");
        long account = stage.accounts.caller("ana").account();
        EvaluatorData data = new EvaluatorData();
        PersonalData.Subject subject = new PersonalData.Subject(account, "ana");
        stage.transactions.quietly(manager -> {
            assertEquals(
                    List.of("panels", "assignments", "evaluations", "evaluation-versions"),
                    data.find(manager, subject).stream()
                            .map(PersonalData.Holding::kind)
                            .toList());
            assertEquals(
                    "{\"INN\":4,\"RES\":4}",
                    data.export(manager, subject).get("evaluations").get(0).get("scores"));
            return data.erase(manager, subject);
        });
        assertEquals(
                List.of("#" + account),
                stage.assignments.list(stage.organizer, CONTEST, anyOf(), Slice.first(5)).items().stream()
                        .map(Assignment::evaluator)
                        .toList());
    }

    @Test
    public void theListOfAnEvaluatorCostsTheSameWhateverItsLength() {
        Caller ana = stage.evaluator("ana", 100);
        for (int i = 0; i < 30; i++) {
            stage.initiative("I-" + i, "gestion", "13101");
        }
        assign(OptionalInt.of(1), true);
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
        assign(OptionalInt.of(3), true);
        stage.move(ContestStatus.EVALUATION);
        ExecutorService threads = Executors.newFixedThreadPool(panel.size());
        List<Future<Integer>> done = new ArrayList<>();
        for (Caller evaluator : panel) {
            done.add(threads.submit(() -> {
                for (BlindAssignment mine : mine(evaluator)) {
                    stage.assignments.evaluate(evaluator, mine.id(), Stage.complete(3, 4), Expected.nothing());
                    stage.assignments.blind(evaluator, mine.id());
                    mine(evaluator);
                }
                return mine(evaluator).size();
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

    private AssignmentPlan assign(OptionalInt perInitiative, boolean keepExisting) {
        return assign(perInitiative, keepExisting, Objective.TOTAL);
    }

    private AssignmentPlan assign(OptionalInt perInitiative, boolean keepExisting, Objective objective) {
        return stage.assignments.assign(
                stage.organizer,
                CONTEST,
                new Assignments.Order(perInitiative, objective, keepExisting, 7),
                fraction -> {});
    }

    private Map<String, Set<String>> pairs() {
        return new ArrayList<>(stage.assignments
                        .list(stage.organizer, CONTEST, anyOf(), Slice.first(500))
                        .items())
                .stream()
                        .collect(Collectors.groupingBy(
                                Assignment::initiative, Collectors.mapping(Assignment::evaluator, Collectors.toSet())));
    }

    private static Assignments.Filter anyOf() {
        return new Assignments.Filter(Optional.empty(), Optional.empty(), Optional.empty());
    }

    private List<BlindAssignment> mine(Caller caller) {
        return stage.assignments
                .mine(caller, Optional.of(CONTEST), Slice.first(50))
                .items();
    }

    /** 403 and 404 by scope, then the table's own shape, then the state (order of answers). */
    @Test
    public void columnsAreToldBeforeTheStateAndAfterTheScope() {
        stage.move(ContestStatus.COMMITTEE);
        BrokenTable broken = new BrokenTable();
        assertEquals(List.of(BrokenTable.REFUSED, BrokenTable.REFUSED, BrokenTable.REFUSED), refusals(CONTEST, broken));
        String notFound = "NOT_FOUND contest.not-found";
        assertEquals(List.of(notFound, notFound, notFound), refusals("otro", broken));
        String state = "CONFLICT contest.wrong-status";
        assertEquals(List.of(state, state, state), refusals(CONTEST, new TextTable("evaluator,initiative")));
    }

    private List<String> refusals(String contest, Table table) {
        return List.of(
                Refused.key(() -> stage.evaluators.importAll(stage.organizer, contest, table, false, done -> {})),
                Refused.key(
                        () -> stage.evaluators.importAffinities(stage.organizer, contest, table, false, done -> {})),
                Refused.key(
                        () -> stage.assignments.importEvaluations(stage.organizer, contest, table, false, done -> {})));
    }

    private ImportReport importEvaluators(String text, boolean dryRun) {
        return stage.evaluators.importAll(stage.organizer, CONTEST, new TextTable(text), dryRun, fraction -> {});
    }

    private ImportReport importScores(String text) {
        return stage.assignments.importEvaluations(
                stage.organizer, CONTEST, new TextTable(text), false, fraction -> {});
    }

    private static ImportReport counts(long rows, long created, long updated, long unchanged) {
        return new ImportReport(rows, created, updated, unchanged, List.of());
    }
}
