package cl.minka.contest.core.assignment;

import static org.junit.Assert.assertEquals;

import cl.minka.contest.Assignment;
import cl.minka.contest.BlindAssignment;
import cl.minka.contest.ContestStatus;
import cl.minka.contest.core.Databases;
import cl.minka.contest.core.Stage;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Grant;
import cl.minka.kernel.Role;
import cl.minka.kernel.Slice;
import cl.minka.kernel.jpa.BrokenTable;
import cl.minka.kernel.jpa.Refused;
import cl.minka.kernel.jpa.TextTable;
import cl.minka.kernel.table.ImportReport;
import cl.minka.kernel.table.Table;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

/** Tables of evaluators, of affinities and of evaluations. */
@RunWith(Parameterized.class)
public class EvaluationImportsTest {
    private static final String CONTEST = Stage.CONTEST;

    private final EvaluationPhase phase;
    private final Stage stage;

    public EvaluationImportsTest(Databases database) {
        phase = new EvaluationPhase(database);
        stage = phase.stage;
    }

    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return Databases.parameters();
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
        assertEquals(EvaluationPhase.counts(2, 2, 0, 0), importEvaluators(good, true));
        assertEquals(EvaluationPhase.counts(2, 2, 0, 0), importEvaluators(good, false));
        assertEquals(EvaluationPhase.counts(2, 0, 0, 2), importEvaluators(good, false));
        assertEquals(EvaluationPhase.counts(1, 0, 1, 0), importEvaluators(header + "eva-1,6,,\n", false));
        stage.move(ContestStatus.COMMITTEE);
        assertEquals("CONFLICT contest.wrong-status", Refused.key(() -> importEvaluators(good, false)));
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
        assertEquals(EvaluationPhase.counts(4, 4, 0, 0), importScores(table));
        assertEquals(EvaluationPhase.counts(4, 0, 0, 4), importScores(table));
        assertEquals(EvaluationPhase.counts(2, 0, 1, 1), importScores(header + "I-1,ana,INN,4\nI-1,ana,RES,5\n"));
        BlindAssignment seen = phase.mine(ana).get(0);
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
}
