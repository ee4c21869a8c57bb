package cl.minka.contest.core.quality;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import cl.minka.contest.ContestStatus;
import cl.minka.contest.EvaluationQuality;
import cl.minka.contest.core.Databases;
import cl.minka.contest.core.Samples;
import cl.minka.contest.core.Stage;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Cursor;
import cl.minka.kernel.Forbidden;
import cl.minka.kernel.Grant;
import cl.minka.kernel.Page;
import cl.minka.kernel.Role;
import cl.minka.kernel.Slice;
import cl.minka.kernel.jpa.CountedDataSource;
import cl.minka.kernel.jpa.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

/** Scores 0 to 5; totals are 12 INN + 8 RES; the threshold is 20. */
@RunWith(Parameterized.class)
public class EvaluationQualityManagerTest {
    private static final String CONTEST = Stage.CONTEST;
    private static final Optional<String> TOTALS = Optional.empty();

    private final Databases database;
    private Stage stage;
    private EvaluationQualityManager quality;

    public EvaluationQualityManagerTest(Databases database) {
        this.database = database;
    }

    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return Databases.parameters();
    }

    @Before
    public void begin() {
        stage = new Stage(database, Samples.contest(CONTEST), ContestStatus.EVALUATION);
        quality = new EvaluationQualityManager(stage.transactions);
        for (int n = 1; n <= 4; n++) {
            stage.initiative("I-" + n, "gestion", "05101");
        }
    }

    @Test
    public void nothingEvaluatedIsNoErrorAndEveryFigureSaysWhy() {
        stage.move(ContestStatus.SCREENING);
        EvaluationQuality none = quality.of(stage.organizer, CONTEST, TOTALS);
        assertEquals(OptionalDouble.empty(), none.krippendorffAlpha().ratio());
        assertEquals(OptionalDouble.empty(), none.icc().icc2k().value());
        assertEquals(OptionalDouble.empty(), none.coverage());
        assertEquals(List.of(), none.evaluators());
        assertEquals(List.of(), none.discrepancies());
        assertEquals(13, none.notes().size());
        assertEquals("contest.quality.none", none.notes().get(0).reason().code());
        assertEquals(List.of(), quality.heatmap(stage.organizer, CONTEST, TOTALS));
    }

    /** ana 60 80 40, berta 40 60 20, carla 44: one who is always 20 points lower. */
    @Test
    public void figuresOfASmallPanel() {
        stage.evaluated(
                "I-1,ana,3,3",
                "I-1,berta,2,2",
                "I-2,ana,4,4",
                "I-2,berta,3,3",
                "I-3,ana,2,2",
                "I-3,berta,1,1",
                "I-4,berta,1,4",
                "I-4,carla,3,1");
        EvaluationQuality found = quality.of(stage.organizer, CONTEST, TOTALS);
        assertEquals(4, found.initiatives());
        assertEquals(8, found.evaluations());
        assertEquals(OptionalDouble.of(1), found.coverage());
        assertTrue(found.icc().icc1().value().isPresent());
        assertTrue(found.icc().icc2().value().isEmpty());
        assertTrue(found.fleissKappa().isPresent());
        assertEquals(List.of(), found.discrepancies());
        EvaluationQuality.Evaluator ana = found.evaluators().get(0);
        EvaluationQuality.Evaluator berta = found.evaluators().get(1);
        assertEquals("ana", ana.evaluator());
        assertEquals(3, ana.evaluations());
        assertEquals(20, berta.severity().orElseThrow() - ana.severity().orElseThrow(), 1e-9);
        assertEquals(20, ana.spread().orElseThrow(), 1e-9);
        assertEquals(1, ana.halo().orElseThrow(), 1e-9);
        assertEquals(OptionalDouble.empty(), found.evaluators().get(2).spread());
        assertEquals(
                new TreeSet<>(List.of(
                        "evaluators.halo",
                        "evaluators.spread",
                        "icc.icc2",
                        "icc.icc2k",
                        "icc.icc3",
                        "icc.icc3k",
                        "kendallW")),
                new TreeSet<>(found.notes().stream()
                        .map(EvaluationQuality.Note::figure)
                        .toList()));
    }

    @Test
    public void aCriterionIsAboutRawScoresAndDiscrepanciesStayAboutTotals() {
        stage.evaluated("I-1,ana,5,5", "I-1,berta,1,5", "I-2,ana,2,2", "I-2,berta,2,0", "I-3,ana,3,0", "I-3,berta,0,3");
        EvaluationQuality found = quality.of(stage.organizer, CONTEST, Optional.of("RES"));
        assertEquals(Optional.of("RES"), found.criterion());
        EvaluationQuality.Evaluator ana = found.evaluators().get(0);
        assertEquals(1 / 6.0, ana.severity().orElseThrow(), 1e-9);
        assertEquals(
                List.of("I-1 48.0"),
                found.discrepancies().stream()
                        .map(each -> each.externalId().orElse("") + " " + each.range())
                        .toList());
        assertEquals(
                Set.of("/query/criterion contest.score.unknown-criterion"),
                Refused.faults(() -> quality.of(stage.organizer, CONTEST, Optional.of("otro"))));
    }

    @Test
    public void discrepanciesAreSortedAndTheThresholdItselfIsNone() {
        stage.evaluated("I-1,ana,3,3", "I-1,berta,2,2", "I-2,ana,4,4", "I-2,berta,1,1", "I-3,ana,5,5", "I-3,berta,0,0");
        EvaluationQuality found = quality.of(stage.organizer, CONTEST, TOTALS);
        assertEquals(
                List.of("I-3 100.0", "I-2 60.0"),
                found.discrepancies().stream()
                        .map(each -> each.externalId().orElse("") + " " + each.range())
                        .toList());
    }

    @Test
    public void theHeatMapTellsHowFarEachIsFromTheMean() {
        stage.evaluated("I-2,berta,3,3", "I-2,ana,4,4", "I-1,ana,3,3");
        assertEquals(
                List.of("I-1 ana 60.0 60.0 0.0", "I-2 ana 80.0 70.0 10.0", "I-2 berta 60.0 70.0 -10.0"),
                quality.heatmap(stage.organizer, CONTEST, TOTALS).stream()
                        .map(cell -> cell.externalId().orElse("") + " " + cell.evaluator() + " " + cell.score() + " "
                                + cell.mean() + " " + cell.deviation())
                        .toList());
        assertEquals(
                4,
                quality.heatmap(stage.organizer, CONTEST, Optional.of("INN"))
                        .get(1)
                        .score(),
                0);
    }

    @Test
    public void itIsReadAtOnceAndForOrganisersOnly() {
        stage.evaluated("I-1,ana,3,3", "I-1,berta,2,2", "I-2,ana,4,4");
        int before = CountedDataSource.STATEMENTS.get();
        quality.of(stage.organizer, CONTEST, TOTALS);
        assertEquals("the contest and its scores", 2, CountedDataSource.STATEMENTS.get() - before);
        assertFalse(quality.heatmap(stage.admin, CONTEST, TOTALS).isEmpty());
        for (Grant other : List.of(
                Grant.of(Role.EVALUATOR, "amuch"),
                Grant.of(Role.COMMITTEE, "amuch"),
                Grant.of(Role.ORGANIZER, "05101"),
                Grant.of(Role.MUNICIPALITY, "05101"))) {
            Caller stranger = stage.accounts.caller("otra-" + other.role(), other);
            assertThrows(Forbidden.class, () -> quality.of(stranger, CONTEST, TOTALS));
            assertThrows(Forbidden.class, () -> quality.heatmap(stranger, CONTEST, TOTALS));
        }
    }

    @Test
    public void pagesOfTheHeatMapAreItsCellsInTheirOrder() {
        stage.evaluated("I-1,ana,3,3", "I-1,berta,2,2", "I-2,ana,4,4", "I-2,berta,1,1", "I-3,ana,5,5", "I-3,berta,0,0");
        for (Optional<String> criterion : List.of(TOTALS, Optional.of("RES"))) {
            List<EvaluationQuality.Cell> all = quality.heatmap(stage.organizer, CONTEST, criterion);
            for (int limit = 1; limit <= 7; limit++) {
                List<EvaluationQuality.Cell> joined = new ArrayList<>();
                Optional<Cursor> after = Optional.empty();
                do {
                    Page<EvaluationQuality.Cell> page = quality.heatmap(
                            stage.organizer, CONTEST, criterion, new Slice(limit, after, List.of(), false));
                    assertEquals(OptionalLong.of(6), page.total());
                    assertTrue(page.items().size() <= limit);
                    joined.addAll(page.items());
                    after = page.next().map(Cursor::decode);
                } while (after.isPresent());
                assertEquals(all, joined);
            }
        }
    }

    @Test
    public void aPageOfTheHeatMapTakesTheSameStatementsWhateverTheContestHolds() {
        stage.evaluated("I-1,ana,3,3", "I-1,berta,2,2");
        int few = pageStatements();
        stage.evaluated("I-2,ana,4,4", "I-2,berta,1,1", "I-3,ana,5,5", "I-3,berta,0,0");
        assertEquals(few, pageStatements());
    }

    private int pageStatements() {
        int before = CountedDataSource.STATEMENTS.get();
        quality.heatmap(stage.organizer, CONTEST, TOTALS, Slice.first(2));
        return CountedDataSource.STATEMENTS.get() - before;
    }
}
