package cl.minka.contest.core.assignment;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import cl.minka.contest.Assignments;
import cl.minka.contest.BlindAssignment;
import cl.minka.contest.Consensus;
import cl.minka.contest.Consensuses.Accept;
import cl.minka.contest.Consensuses.Act;
import cl.minka.contest.Consensuses.CallFurther;
import cl.minka.contest.Consensuses.Close;
import cl.minka.contest.Consensuses.Propose;
import cl.minka.contest.Consensuses.Say;
import cl.minka.contest.ContestStatus;
import cl.minka.contest.Ranking;
import cl.minka.contest.core.Databases;
import cl.minka.contest.core.Samples;
import cl.minka.contest.core.Stage;
import cl.minka.contest.core.privacy.ContestPersonalData;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Slice;
import cl.minka.kernel.jpa.Refused;
import cl.minka.kernel.privacy.PersonalData.Holding;
import cl.minka.kernel.privacy.PersonalData.Subject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

/** The threshold of the sample is 20 points; criteria are 0 to 5 with weights 0.6 and 0.4. */
@RunWith(Parameterized.class)
public class ConsensusTest {
    private static final String CONTEST = Stage.CONTEST;
    private static final String SECRET = "NOT_FOUND contest.consensus-not-found";

    private final Databases database;
    private Stage stage;
    private Caller ana;
    private Caller berta;
    private Caller carla;
    private String far;
    private String near;

    public ConsensusTest(Databases database) {
        this.database = database;
    }

    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return Databases.parameters();
    }

    @Before
    public void begin() {
        stage = new Stage(database, Samples.contest(CONTEST), ContestStatus.EVALUATION);
        ana = stage.evaluator("ana", 9);
        berta = stage.evaluator("berta", 9);
        carla = stage.evaluator("carla", 9);
        far = stage.initiative("I-1", "gestion", "05101");
        near = stage.initiative("I-2", "gestion", "13101");
        for (String initiative : List.of(far, near)) {
            stage.assignments.add(stage.organizer, CONTEST, initiative, "ana");
            stage.assignments.add(stage.organizer, CONTEST, initiative, "berta");
        }
        evaluate(ana, 5, 5);
        stage.assignments.evaluate(berta, mine(berta, far), Stage.complete(1, 5), Expected.nothing());
        stage.assignments.evaluate(berta, mine(berta, near), Stage.complete(4, 5), Expected.nothing());
    }

    /** Totals by hand: (0.6·5/5 + 0.4·5/5)·100 = 100 and (0.6·1/5 + 0.4)·100 = 52; 48 points apart. */
    @Test
    public void whatIsFartherApartThanTheThresholdIsListed() {
        List<Consensus> listed =
                stage.consensuses.list(stage.organizer, CONTEST, Slice.first(5)).items();
        assertEquals(1, listed.size());
        Consensus one = listed.get(0);
        assertEquals(Optional.of(far), one.initiative());
        assertEquals(OptionalDouble.of(48), one.range());
        assertEquals(Consensus.State.OPEN, one.state());
        assertEquals(
                List.of("ana", "berta"),
                one.voices().stream()
                        .flatMap(voice -> voice.evaluator().stream())
                        .sorted()
                        .toList());
        assertEquals(one, stage.consensuses.get(stage.organizer, CONTEST, far));
        assertEquals(
                "CONFLICT contest.no-discrepancy",
                Refused.key(() -> stage.consensuses.get(stage.organizer, CONTEST, near)));
        assertEquals(
                "NOT_FOUND contest.initiative-not-found",
                Refused.key(() -> stage.consensuses.get(stage.organizer, CONTEST, "nada")));
    }

    /** By hand: 12 + 8 a point; 5 and 5 is 100, 4 and 4 is 80, exactly the threshold apart; 3 and 4 is 68. */
    @Test
    public void importedEvaluationsAreListedOnceAllHaveFinished() {
        String third = stage.initiative("I-3", "gestion", "13101");
        stage.initiative("I-4", "gestion", "13101");
        stage.evaluated("I-3,ana,5,5");
        assertEquals(List.of("I-1"), listed());
        stage.evaluated("I-3,berta,3,4", "I-4,ana,5,5", "I-4,berta,4,4");
        assertEquals(List.of("I-1", "I-3"), listed());
        stage.assignments.add(stage.organizer, CONTEST, third, "carla");
        assertEquals("not all have finished", List.of("I-1"), listed());
        stage.assignments.recuse(carla, mine(carla, third), "conoce el caso");
        assertEquals(List.of("I-1", "I-3"), listed());
    }

    private List<String> listed() {
        return stage.consensuses.list(stage.organizer, CONTEST, Slice.first(5)).items().stream()
                .flatMap(one -> one.externalId().stream())
                .sorted()
                .toList();
    }

    @Test
    public void aRangeThatEqualsTheThresholdIsNoDifference() {
        assertFalse(Difference.exceeds(66.66666666666667 - 20, 66.66666666666667, new BigDecimal("20")));
        assertFalse(Difference.exceeds(53.3, 73.3, new BigDecimal("20")));
        assertTrue(Difference.exceeds(53.3, 73.31, new BigDecimal("20")));
    }

    @Test
    public void anEvaluatorReadsLabelsAndNoNames() {
        Consensus seen = read(ana);
        assertEquals(Optional.empty(), seen.initiative());
        assertEquals(Optional.empty(), seen.externalId());
        assertEquals(
                List.of("A", "B"),
                seen.voices().stream().map(Consensus.Voice::label).toList());
        assertEquals(1, seen.voices().stream().filter(Consensus.Voice::own).count());
        assertEquals(label(seen, true), label(read(berta), false));
        act(ana, new Say("El taller está bien descrito y es fácil de repetir."));
        Consensus.Note note = read(berta).notes().get(0);
        assertEquals(label(seen, true), note.label());
        assertEquals(Optional.empty(), note.at());
        assertFalse(note.own());
        String all = read(berta).toString();
        Stream.of("ana", "berta", "Persona", far, "I-1").forEach(secret -> assertFalse(secret, all.contains(secret)));
        assertEquals(
                read(ana).voices(), stage.consensuses.get(ana, CONTEST, far).voices());
    }

    /** Who must not know of it, can not tell a difference from an initiative that is not there. */
    @Test
    public void othersAreToldNothing() {
        for (Caller other : List.of(carla, stage.accounts.caller("nadie"))) {
            for (String initiative : List.of(far, near, "nada", code())) {
                assertEquals(SECRET, Refused.key(() -> stage.consensuses.get(other, CONTEST, initiative)));
                assertEquals(SECRET, Refused.key(() -> act(other, initiative, new Say("Hola"))));
                assertEquals(SECRET, Refused.key(() -> act(other, initiative, new Close("x"))));
            }
        }
        assertEquals(SECRET, Refused.key(() -> stage.consensuses.get(ana, CONTEST, near)));
        assertEquals(SECRET, Refused.key(() -> act(ana, near, new Propose(Map.of()))));
        assertEquals(
                "FORBIDDEN kernel.forbidden", Refused.key(() -> stage.consensuses.list(ana, CONTEST, Slice.first(5))));
        assertEquals("FORBIDDEN kernel.forbidden", Refused.key(() -> act(ana, far, new CallFurther("carla"))));
        for (Caller runs : List.of(stage.admin, stage.organizer)) {
            assertEquals("FORBIDDEN kernel.forbidden", Refused.key(() -> act(runs, far, new Say("Hola"))));
        }
    }

    @Test
    public void nobodyLearnsOfADifferenceBeforeAllHaveFinished() {
        stage.assignments.add(stage.organizer, CONTEST, far, "carla");
        assertEquals(SECRET, Refused.key(() -> read(ana)));
        assertEquals(List.of(), stage.consensuses.waiting(ana));
        assertEquals(
                0,
                stage.consensuses
                        .list(stage.organizer, CONTEST, Slice.first(5))
                        .items()
                        .size());
        evaluate(carla, 3, 3);
        assertEquals(3, read(ana).voices().size());
        assertEquals(3, read(carla).voices().size());
    }

    @Test
    public void scoresOnWhichAllAgreeStandInRankingsAndTheFirstOnesStayOnFile() {
        assertEquals(76, score(stage.ranked()), 1e-9);
        Consensus proposed = act(ana, new Propose(Stage.scores(3, 5)));
        assertEquals(Consensus.State.OPEN, proposed.state());
        assertEquals(OptionalDouble.of(76), proposed.notes().get(0).total());
        act(ana, new Propose(Stage.scores(2, 5)));
        assertEquals(76, score(stage.ranked()), 1e-9);
        String second = read(berta).notes().get(1).id();
        Consensus recorded = act(berta, new Accept(second));
        assertEquals(Consensus.State.RECORDED, recorded.state());
        assertEquals(Stage.scores(2, 5), recorded.outcome().orElseThrow().scores());
        Ranking ranking = stage.ranked();
        assertEquals(64, score(ranking), 1e-9);
        assertTrue(stage.rankings.verify(stage.organizer, CONTEST, ranking.id()).identical());
        assertEquals(
                List.of(52.0, 100.0),
                stage.consensuses.get(stage.organizer, CONTEST, far).voices().stream()
                        .map(voice -> voice.firstTotal().orElseThrow())
                        .sorted()
                        .toList());
        String refused = "CONFLICT contest.consensus-recorded";
        assertEquals(refused, Refused.key(() -> revise(ana, 0, 0)));
        assertEquals(refused, Refused.key(() -> stage.assignments.recuse(ana, mine(ana, far), "x")));
        assertEquals("CONFLICT contest.consensus-ended", Refused.key(() -> act(ana, new Say("Hola"))));
        assertTrue(stage.journal.toString(), actions().contains("contest.consensus-recorded"));
    }

    @Test
    public void aFurtherEvaluatorIsCheckedAndJoinsOnceHeHasFinished() {
        stage.evaluator("delia", 9, "05101");
        assertEquals(
                Set.of("/furtherEvaluator contest.assignment.same-municipality"),
                Refused.faults(() -> act(stage.organizer, far, new CallFurther("delia"))));
        assertEquals(
                Set.of("/furtherEvaluator contest.assignment.not-on-panel"),
                Refused.faults(() -> act(stage.organizer, far, new CallFurther("nadie"))));
        Consensus called = act(stage.organizer, far, new CallFurther("carla"));
        assertEquals(Consensus.State.WAITING, called.state());
        act(ana, new Propose(Stage.scores(3, 5)));
        String proposal = read(berta).notes().get(0).id();
        act(berta, new Accept(proposal));
        assertEquals(Consensus.State.WAITING, read(ana).state());
        assertEquals(SECRET, Refused.key(() -> read(carla)));
        evaluate(carla, 3, 5);
        Consensus seen = read(carla);
        assertEquals("C", label(seen, true));
        assertEquals(Consensus.State.RECORDED, act(carla, new Accept(proposal)).state());
    }

    @Test
    public void revisingKeepsTheFirstScores() {
        revise(berta, 5, 4);
        Consensus settled = stage.consensuses.get(stage.organizer, CONTEST, far);
        assertEquals(Consensus.State.SETTLED, settled.state());
        assertEquals(
                "52.0 92.0",
                settled.voices().stream()
                        .filter(voice -> voice.evaluator().equals(Optional.of("berta")))
                        .map(voice -> voice.firstTotal().orElseThrow() + " "
                                + voice.total().orElseThrow())
                        .findFirst()
                        .orElseThrow());
        stage.evaluated("I-1,berta,0,0");
        assertEquals(
                List.of(52.0, 100.0),
                stage.consensuses.get(stage.organizer, CONTEST, far).voices().stream()
                        .map(voice -> voice.firstTotal().orElseThrow())
                        .sorted()
                        .toList());
    }

    @Test
    public void theOrganizerMayLeaveItAtTheDifference() {
        assertEquals("INVALID kernel.invalid", Refused.key(() -> act(stage.organizer, far, new Close(" "))));
        Consensus closed = act(stage.organizer, far, new Close("Criterios distintos y fundados."));
        assertEquals(Consensus.State.CLOSED, closed.state());
        assertEquals(
                Optional.of("Criterios distintos y fundados."),
                read(ana).outcome().orElseThrow().reason());
        assertEquals(76, score(stage.ranked()), 1e-9);
        assertEquals(
                "CONFLICT contest.consensus-ended",
                Refused.key(() -> act(stage.organizer, far, new CallFurther("carla"))));
    }

    @Test
    public void textsThatTellWhoSomebodyIsAreRefusedWhoeverPresents() {
        for (String text : List.of(
                "Esto lo hizo Temuco antes.",
                "Esto lo hizo Valparaíso antes.",
                "Escríbanme a persona@ejemplo.cl",
                "Firma: Persona ana",
                " ")) {
            assertEquals(text, "INVALID kernel.invalid", Refused.key(() -> act(ana, new Say(text))));
        }
        act(ana, new Say("En valparaíso esto ya existe."));
        assertEquals(
                Optional.of("En [municipio] esto ya existe."),
                read(berta).notes().get(0).message());
        assertEquals(
                Optional.of("En valparaíso esto ya existe."),
                read(ana).notes().get(0).message());
    }

    @Test
    public void proposalsAreCheckedLikeEvaluations() {
        for (Map<String, BigDecimal> scores :
                List.of(Stage.scores(6, 5), Map.of("INN", BigDecimal.ONE), Map.<String, BigDecimal>of())) {
            assertEquals("INVALID kernel.invalid", Refused.key(() -> act(ana, new Propose(scores))));
        }
        assertEquals("INVALID kernel.invalid", Refused.key(() -> act(ana, new Accept("nada"))));
    }

    @Test
    public void itIsOneOfTheThingsThatWaitForAnEvaluatorUntilHeAccepts() {
        assertEquals(1, stage.consensuses.waiting(ana).size());
        assertEquals(code(), stage.consensuses.waiting(ana).get(0).code());
        act(ana, new Propose(Stage.scores(3, 5)));
        assertEquals(List.of(), stage.consensuses.waiting(ana));
        assertEquals(1, stage.consensuses.waiting(berta).size());
        assertEquals(List.of(), stage.consensuses.waiting(carla));
        stage.move(ContestStatus.COMMITTEE);
        assertEquals(List.of(), stage.consensuses.waiting(berta));
        assertEquals(1, read(berta).notes().size());
        assertEquals("CONFLICT contest.wrong-status", Refused.key(() -> act(berta, new Say("Hola"))));
    }

    @Test
    public void pagesAndStatementsDoNotGrowWithTheList() {
        for (int i = 0; i < 6; i++) {
            stage.initiative("X-" + i, "gestion", "13101");
            stage.evaluated("X-" + i + ",ana,0,0", "X-" + i + ",berta,5,5");
        }
        var first = stage.consensuses.list(stage.organizer, CONTEST, Slice.first(3));
        assertEquals(3, first.items().size());
        assertEquals(7, first.total().orElseThrow());
        var rest = stage.consensuses.list(
                stage.organizer,
                CONTEST,
                new Slice(9, first.next().map(cl.minka.kernel.Cursor::decode), List.of(), false));
        assertEquals(4, rest.items().size());
        assertEquals(Optional.empty(), rest.next());
    }

    @Test
    public void whatAnEvaluatorWroteIsFoundExportedAndErased() {
        act(ana, new Say("Me parece bien."));
        act(ana, new Propose(Stage.scores(3, 5)));
        ContestPersonalData data = new ContestPersonalData(stage.transactions, List.of(new ConsensusData()));
        Subject subject = new Subject(ana.account(), "ana");
        assertEquals(
                List.of(new Holding("contest", "consensus-notes", 2, "contest.procedure")),
                data.find(stage.admin, subject));
        assertTrue(data.export(stage.admin, subject).toString().contains("Me parece bien."));
        assertEquals(1, data.erase(stage.admin, subject));
        assertEquals(Optional.of("[…]"), read(berta).notes().get(0).message());
        assertEquals(0, data.erase(stage.admin, subject));
    }

    private Consensus read(Caller caller) {
        return stage.consensuses.get(caller, CONTEST, code());
    }

    private Consensus act(Caller caller, Act act) {
        return act(caller, far, act);
    }

    private Consensus act(Caller caller, String initiative, Act act) {
        return stage.consensuses.act(caller, CONTEST, initiative, act);
    }

    private String code() {
        return stage.consensuses.list(stage.organizer, CONTEST, Slice.first(9)).items().stream()
                .filter(one -> one.initiative().equals(Optional.of(far)))
                .findFirst()
                .map(Consensus::code)
                .orElse(far);
    }

    private void evaluate(Caller caller, int innovation, int results) {
        for (BlindAssignment one : stage.assignments
                .mine(caller, Optional.of(CONTEST), Slice.first(9))
                .items()) {
            stage.assignments.evaluate(caller, one.id(), Stage.complete(innovation, results), Expected.nothing());
        }
    }

    private void revise(Caller caller, int innovation, int results) {
        stage.assignments.evaluate(caller, mine(caller, far), Stage.complete(innovation, results), Expected.version(1));
    }

    private String mine(Caller caller, String initiative) {
        Assignments.Filter filter =
                new Assignments.Filter(Optional.of(caller.username()), Optional.of(initiative), Optional.empty());
        return stage.assignments
                .list(stage.organizer, CONTEST, filter, Slice.first(1))
                .items()
                .get(0)
                .id();
    }

    private double score(Ranking ranking) {
        return ranking.entries().stream()
                .filter(entry -> entry.initiative().equals(far))
                .findFirst()
                .orElseThrow()
                .score();
    }

    private List<String> actions() {
        return stage.journal.actions();
    }

    private static String label(Consensus seen, boolean own) {
        return seen.voices().stream()
                .filter(voice -> voice.own() == own)
                .findFirst()
                .orElseThrow()
                .label();
    }
}
