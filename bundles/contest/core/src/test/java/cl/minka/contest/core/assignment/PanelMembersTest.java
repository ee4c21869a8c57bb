package cl.minka.contest.core.assignment;

import static org.junit.Assert.assertEquals;

import cl.minka.contest.Assignment;
import cl.minka.contest.ContestStatus;
import cl.minka.contest.Evaluator;
import cl.minka.contest.core.Databases;
import cl.minka.contest.core.Stage;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Grant;
import cl.minka.kernel.Role;
import cl.minka.kernel.Slice;
import cl.minka.kernel.jpa.Refused;
import cl.minka.kernel.privacy.PersonalData;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

/** Who is on the panel, and what is held of them. */
@RunWith(Parameterized.class)
public class PanelMembersTest {
    private static final String CONTEST = Stage.CONTEST;

    private final Stage stage;

    public PanelMembersTest(Databases database) {
        stage = new EvaluationPhase(database).stage;
    }

    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return Databases.parameters();
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
                stage
                        .assignments
                        .list(stage.organizer, CONTEST, EvaluationPhase.anyOf(), Slice.first(5))
                        .items()
                        .stream()
                        .map(Assignment::evaluator)
                        .toList());
    }
}
