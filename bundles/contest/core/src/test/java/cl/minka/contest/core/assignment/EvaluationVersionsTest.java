package cl.minka.contest.core.assignment;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import cl.minka.contest.BlindAssignment;
import cl.minka.contest.ContestStatus;
import cl.minka.contest.Evaluation;
import cl.minka.contest.EvaluationDifference;
import cl.minka.contest.EvaluationVersion;
import cl.minka.contest.core.Databases;
import cl.minka.contest.core.Samples;
import cl.minka.contest.core.Stage;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Cursor;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Page;
import cl.minka.kernel.Slice;
import cl.minka.kernel.jpa.Refused;
import cl.minka.kernel.privacy.PersonalData;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

/** Every save is kept, and how long it took is the evaluator's own affair. */
@RunWith(Parameterized.class)
public class EvaluationVersionsTest {
    private static final String CONTEST = Stage.CONTEST;

    private final Databases database;
    private Stage stage;
    private VersionManager versions;
    private Caller ana;
    private String id;

    public EvaluationVersionsTest(Databases database) {
        this.database = database;
    }

    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return Databases.parameters();
    }

    @Before
    public void begin() {
        stage = new Stage(database, Samples.contest(CONTEST), ContestStatus.EVALUATION);
        versions = new VersionManager(stage.transactions);
        String initiative = stage.initiative("I-1", "gestion", "05101");
        ana = stage.evaluator("ana", 5);
        id = stage.assignments.add(stage.organizer, CONTEST, initiative, "ana").id();
    }

    @Test
    public void draftsOfTheSameFiveMinutesAreOneVersionAndFinalOnesNever() {
        save("uno", Evaluation.State.DRAFT);
        stage.clock.advance(Duration.ofMinutes(3));
        save("uno dos", Evaluation.State.DRAFT);
        assertEquals(List.of("1 DRAFT uno dos"), told());
        stage.clock.advance(Duration.ofMinutes(2));
        save("uno dos tres", Evaluation.State.DRAFT);
        assertEquals(List.of("1 DRAFT uno dos tres"), told());
        stage.clock.advance(Duration.ofSeconds(1));
        save("cuatro", Evaluation.State.DRAFT);
        save("cinco", Evaluation.State.FINAL);
        save("seis", Evaluation.State.FINAL);
        save("siete", Evaluation.State.DRAFT);
        save("ocho", Evaluation.State.DRAFT);
        assertEquals(
                List.of("5 DRAFT ocho", "4 FINAL seis", "3 FINAL cinco", "2 DRAFT cuatro", "1 DRAFT uno dos tres"),
                told());
        assertEquals(stage.clock.instant(), versions.mine(ana, id, 5).savedAt());
        Page<EvaluationVersion> first = versions.mine(ana, id, Slice.first(2));
        assertEquals(List.of(5, 4), numbers(first));
        Slice next = new Slice(2, first.next().map(Cursor::decode), List.of(), false);
        assertEquals(List.of(3, 2), numbers(versions.mine(ana, id, next)));
    }

    @Test
    public void theNewestHundredAreKept() {
        for (int n = 1; n <= VersionStore.MOST + 2; n++) {
            save("vez " + n, Evaluation.State.FINAL);
        }
        List<EvaluationVersion> kept = versions.mine(ana, id, Slice.first(500)).items();
        assertEquals(100, kept.size());
        assertEquals(102, kept.get(0).number());
        assertEquals(3, kept.get(99).number());
        assertEquals("NOT_FOUND contest.evaluation-version-not-found", Refused.key(() -> versions.mine(ana, id, 2)));
    }

    @Test
    public void aDifferenceIsToldFieldByField() {
        stage.assignments.evaluate(
                ana,
                id,
                new Evaluation.Draft(Stage.scores(2, 3), Map.of("INN", "Muy bueno"), "Igual", Evaluation.State.DRAFT),
                known());
        stage.clock.advance(Duration.ofHours(1));
        stage.assignments.evaluate(
                ana,
                id,
                new Evaluation.Draft(
                        Stage.scores(4, 3), Map.of("INN", "Muy malo", "RES", "Nuevo"), "Igual", Evaluation.State.FINAL),
                known());
        EvaluationDifference difference = versions.difference(ana, id, 1, OptionalInt.empty());
        assertEquals(1, difference.from());
        assertEquals(2, difference.to());
        assertEquals(
                List.of(
                        "/state draft>final []",
                        "/scores/INN 2>4 []",
                        "/justification/INN Muy bueno>Muy malo [KEPT Muy , REMOVED bueno, ADDED malo]",
                        "/justification/RES null>Nuevo [ADDED Nuevo]"),
                difference.fields().stream().map(EvaluationVersionsTest::text).toList());
        assertEquals(
                List.of(), versions.difference(ana, id, 2, OptionalInt.of(2)).fields());
        assertEquals(
                "NOT_FOUND contest.evaluation-version-not-found",
                Refused.key(() -> versions.difference(ana, id, 1, OptionalInt.of(9))));
    }

    @Test
    public void nobodyElseFindsThem() {
        save("uno", Evaluation.State.DRAFT);
        Caller berta = stage.evaluator("berta", 5);
        for (Caller other : List.of(berta, stage.organizer, stage.admin)) {
            assertEquals(
                    "NOT_FOUND contest.assignment-not-found",
                    Refused.key(() -> versions.mine(other, id, Slice.first(5))));
            assertEquals("NOT_FOUND contest.assignment-not-found", Refused.key(() -> versions.mine(other, id, 1)));
            assertEquals(
                    "NOT_FOUND contest.assignment-not-found",
                    Refused.key(() -> versions.difference(other, id, 1, OptionalInt.empty())));
        }
        assertEquals(
                "FORBIDDEN kernel.forbidden", Refused.key(() -> versions.finished(berta, CONTEST, id, Slice.first(5))));
    }

    @Test
    public void organizersSeeWhatWasFinal() {
        save("borrador", Evaluation.State.DRAFT);
        save("uno", Evaluation.State.FINAL);
        save("otra vez borrador", Evaluation.State.DRAFT);
        save("dos", Evaluation.State.FINAL);
        assertEquals(List.of(4, 2), numbers(versions.finished(stage.organizer, CONTEST, id, Slice.first(5))));
        assertEquals("uno", versions.finished(stage.organizer, CONTEST, id, 2).comment());
        assertEquals(
                "NOT_FOUND contest.evaluation-version-not-found",
                Refused.key(() -> versions.finished(stage.organizer, CONTEST, id, 3)));
        assertEquals(
                List.of("/comment uno>dos [REMOVED uno, ADDED dos]"),
                versions.finishedDifference(stage.organizer, CONTEST, id, 2, OptionalInt.empty()).fields().stream()
                        .map(EvaluationVersionsTest::text)
                        .toList());
        assertEquals(
                "NOT_FOUND contest.evaluation-version-not-found",
                Refused.key(() -> versions.finishedDifference(stage.organizer, CONTEST, id, 1, OptionalInt.empty())));
        assertEquals(
                "NOT_FOUND contest.assignment-not-found",
                Refused.key(() -> versions.finished(stage.organizer, CONTEST, "otra", Slice.first(5))));
    }

    @Test
    public void anImportIsAVersionAndARecusalTakesAllAway() {
        save("uno", Evaluation.State.DRAFT);
        stage.evaluated("I-1,ana,4,4");
        stage.evaluated("I-1,ana,4,5");
        assertEquals(List.of("3 FINAL uno", "2 FINAL uno", "1 DRAFT uno"), told());
        assertEquals(Stage.scores(4, 5), versions.mine(ana, id, 3).scores());
        stage.assignments.recuse(ana, id, "Conozco el caso");
        assertEquals(
                List.of(),
                versions.finished(stage.organizer, CONTEST, id, Slice.first(5)).items());
    }

    @Test
    public void secondsAreAddedUpForTheEvaluatorAlone() {
        assertEquals(OptionalLong.of(90), spend(90, Optional.empty()).secondsSpent());
        Evaluation read = spend(86_400, Optional.empty());
        assertEquals(OptionalLong.of(86_490), read.secondsSpent());
        assertEquals(
                OptionalLong.of(86_490), stage.assignments.evaluation(ana, id).secondsSpent());
        assertEquals(
                OptionalLong.of(86_490),
                stage.assignments.blind(ana, id).evaluation().orElseThrow().secondsSpent());
        assertEquals(
                Set.of("/secondsSpent contest.out-of-range"), Refused.faults(() -> spend(86_401, Optional.empty())));
        assertEquals(Set.of("/secondsSpent contest.out-of-range"), Refused.faults(() -> spend(-1, Optional.empty())));
        BlindAssignment listed = stage.assignments
                .mine(ana, Optional.empty(), Slice.first(5))
                .items()
                .get(0);
        assertEquals(OptionalLong.empty(), listed.evaluation().orElseThrow().secondsSpent());
        assertFalse(stage.journal.changes().toString().contains("86490"));
        assertFalse(stage.journal.changes().toString().contains("econds"));
    }

    /** Contract, section 7: what GET answers may be sent back by PUT. */
    @Test
    public void whatWasReadMayBeSentBackWithoutCountingTheTimeTwice() {
        spend(86_400, Optional.empty());
        stage.clock.advance(Duration.ofMinutes(1));
        Evaluation read = spend(86_400, Optional.empty());
        stage.clock.advance(Duration.ofMinutes(1));
        Evaluation again = spend(172_800, Optional.of(read.updatedAt()));
        assertEquals(OptionalLong.of(172_800), again.secondsSpent());
        assertEquals(
                OptionalLong.of(172_860),
                spend(60, Optional.of(again.updatedAt())).secondsSpent());
    }

    @Test
    public void erasingAPersonTakesDraftsAndTheTimeAndKeepsWhatWasFinal() {
        spend(60, Optional.empty());
        save("uno", Evaluation.State.FINAL);
        EvaluatorData data = new EvaluatorData();
        PersonalData.Subject subject = new PersonalData.Subject(ana.account(), "ana");
        stage.transactions.quietly(manager -> {
            List<Map<String, Object>> exported = data.export(manager, subject).get("evaluation-versions");
            assertEquals(2, exported.size());
            assertTrue(exported.toString(), exported.toString().contains("remarks=uno"));
            assertFalse(data.export(manager, subject).toString().contains("seconds"));
            return data.erase(manager, subject);
        });
        assertEquals(List.of("2 FINAL uno"), told());
        assertEquals(OptionalLong.of(0), stage.assignments.evaluation(ana, id).secondsSpent());
    }

    private void save(String comment, Evaluation.State state) {
        stage.assignments.evaluate(
                ana,
                id,
                new Evaluation.Draft(
                        Stage.scores(4, 3), Map.of("INN", "Por esto", "RES", "Por aquello"), comment, state),
                known());
    }

    private Evaluation spend(long seconds, Optional<Instant> readAt) {
        return stage.assignments.evaluate(
                ana,
                id,
                new Evaluation.Draft(
                        Stage.scores(4, 3), Map.of(), Map.of(), "", Evaluation.State.DRAFT, seconds, readAt),
                known());
    }

    private Expected known() {
        return stage.assignments
                .blind(ana, id)
                .evaluation()
                .map(evaluation -> Expected.version(evaluation.version()))
                .orElse(Expected.nothing());
    }

    private List<String> told() {
        return versions.mine(ana, id, Slice.first(50)).items().stream()
                .map(version -> version.number() + " " + version.state() + " " + version.comment())
                .toList();
    }

    private static List<Integer> numbers(Page<EvaluationVersion> page) {
        return page.items().stream().map(EvaluationVersion::number).toList();
    }

    private static String text(EvaluationDifference.Field field) {
        return field.field() + " " + field.before().orElse("null") + ">"
                + field.after().orElse("null") + " "
                + field.words().stream()
                        .map(words -> words.change() + " " + words.text())
                        .toList();
    }
}
