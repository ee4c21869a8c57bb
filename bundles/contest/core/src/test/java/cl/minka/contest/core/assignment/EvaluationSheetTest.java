package cl.minka.contest.core.assignment;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import cl.minka.contest.ContestStatus;
import cl.minka.contest.Evaluation;
import cl.minka.contest.EvaluationSheets;
import cl.minka.contest.core.Databases;
import cl.minka.contest.core.Samples;
import cl.minka.contest.core.Stage;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Slice;
import cl.minka.kernel.jpa.CountedDataSource;
import cl.minka.kernel.jpa.Rows;
import cl.minka.kernel.table.ImportReport;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

/** An evaluator takes his queue home and brings it back. */
@RunWith(Parameterized.class)
public class EvaluationSheetTest {
    private static final String CONTEST = Stage.CONTEST;
    private static final String HEADER = "assignment|criterion|score|abstention|justification|comment|state|version";

    private final Databases database;
    private Stage stage;
    private SheetManager sheets;
    private Caller ana;
    private String one;
    private String two;

    public EvaluationSheetTest(Databases database) {
        this.database = database;
    }

    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return Databases.parameters();
    }

    @Before
    public void begin() {
        stage = new Stage(database, Samples.forms(CONTEST), ContestStatus.EVALUATION);
        sheets = new SheetManager(stage.transactions, stage.clock);
        ana = stage.evaluator("ana", 100);
        one = given("I-1", "gestion");
        two = given("I-2", "servicios");
    }

    private String given(String externalId, String category) {
        String initiative = stage.initiative(externalId, category, "05101");
        return stage.assignments
                .add(stage.organizer, CONTEST, initiative, "ana")
                .id();
    }

    @Test
    public void aRowForEachAssignmentAndCriterionTellsNothingOfWhoPresents() {
        stage.assignments.evaluate(
                ana,
                one,
                EvaluationFormsTest.draft(
                        Map.of("INN", 4), Map.of("INN", "Adapta lo conocido"), Map.of("RES", "No sé")),
                Expected.nothing());
        List<EvaluationSheets.Row> rows =
                sheets.rows(ana, Optional.of(CONTEST), Slice.first(50)).items();
        assertEquals(4, rows.size());
        EvaluationSheets.Row first = row(rows, one, "INN");
        assertEquals("Criterio INN", first.name());
        assertEquals(Samples.decimal("5"), first.max());
        assertEquals(Optional.of(Samples.decimal("4")), first.score());
        assertEquals(Optional.of(Evaluation.State.FINAL), first.state());
        assertEquals(Optional.of("No sé"), row(rows, one, "RES").abstention());
        assertEquals(Optional.empty(), row(rows, one, "RES").state());
        assertEquals(0, row(rows, two, "ALC").version());
        assertEquals(1, first.version());
        String told = rows.toString();
        assertTrue(told, !told.contains("05101") && !told.contains("Municipalidad"));
        assertEquals(
                List.of(),
                sheets.rows(ana, Optional.of("otro"), Slice.first(50)).items());
        assertEquals(
                List.of(),
                sheets.rows(stage.organizer, Optional.empty(), Slice.first(50)).items());
    }

    @Test
    public void aSheetIsSavedWholeAndUnchangedRowsAreLeftAlone() {
        Rows sheet = new Rows(
                HEADER,
                one + "|INN|4|||Bien|final|0",
                one + "|RES||No sé||||0",
                two + "|INN||||||0",
                two + "|ALC||||||0");
        assertEquals(counts(4, 2, 0, 2), sheets.load(ana, sheet, true));
        assertEquals(Optional.empty(), stage.assignments.blind(ana, one).evaluation());
        assertEquals(counts(4, 2, 0, 2), sheets.load(ana, sheet, false));
        Evaluation saved = stage.assignments.evaluation(ana, one);
        assertEquals(Evaluation.State.FINAL, saved.state());
        assertEquals(80, saved.total().orElseThrow(), 0);
        assertEquals("Bien", saved.comment());
        assertEquals(Optional.empty(), stage.assignments.blind(ana, two).evaluation());
        assertEquals(
                List.of("contest.evaluation-finished"),
                stage.journal.actions().stream()
                        .filter(action -> action.startsWith("contest.evaluation-"))
                        .toList());
        assertEquals(
                1,
                new VersionManager(stage.transactions)
                        .mine(ana, one, Slice.first(5))
                        .items()
                        .size());
        Rows again = new Rows(HEADER, one + "|INN|4.0|||||1", one + "|RES||No sé||||1");
        assertEquals(counts(2, 0, 0, 2), sheets.load(ana, again, false));
        Rows more = new Rows(HEADER, one + "|RES|3||Mide más|||1");
        assertEquals(counts(1, 0, 1, 0), sheets.load(ana, more, false));
        Evaluation changed = stage.assignments.evaluation(ana, one);
        assertEquals(72, changed.total().orElseThrow(), 0);
        assertEquals(Map.of(), changed.abstentions());
        assertEquals("Bien", changed.comment());
    }

    @Test
    public void aRowOlderThanTheEvaluationIsAnErrorAndNothingIsSaved() {
        stage.assignments.evaluate(
                ana,
                one,
                EvaluationFormsTest.draft(Map.of("INN", 4), Map.of(), Map.of("RES", "No sé")),
                Expected.nothing());
        Rows sheet = new Rows(HEADER, one + "|INN|3|||||0", two + "|INN|3|||||0", two + "|ALC|3||||draft|0");
        assertEquals(List.of("2 version contest.sheet.stale"), errors(sheet));
        assertEquals(Optional.empty(), stage.assignments.blind(ana, two).evaluation());
    }

    @Test
    public void everyErrorIsToldByItsLineAndColumn() {
        stage.evaluator("berta", 5);
        String other = stage.assignments
                .add(stage.organizer, CONTEST, stage.initiative("I-3", "gestion", "13101"), "berta")
                .id();
        assertEquals(
                List.of(
                        "2 score contest.import.not-a-number",
                        "3 version contest.import.missing",
                        "4 state contest.sheet.bad-state",
                        "6 criterion contest.import.duplicate",
                        "6 comment contest.sheet.two-values"),
                errors(new Rows(
                        HEADER,
                        one + "|INN|mucho|||||0",
                        one + "|RES|3|||||",
                        two + "|INN|3||||listo|0",
                        two + "|ALC|3|||uno||0",
                        two + "|ALC|3|||dos||0")));
        assertEquals(
                Set.of(
                        "6 assignment contest.sheet.unknown-assignment",
                        "3 criterion contest.score.unknown-criterion",
                        "2 score contest.score.out-of-range",
                        "2 score contest.score.missing",
                        "2 justification contest.justification.missing",
                        "4 abstention contest.abstention.not-allowed",
                        "5 justification contest.justification.missing"),
                Set.copyOf(errors(new Rows(
                        HEADER,
                        one + "|INN|6||||final|0",
                        one + "|ALC|3|||||0",
                        two + "|INN||No sé|||final|0",
                        two + "|ALC|3|||||0",
                        other + "|INN|3|||||0"))));
        assertEquals(Optional.empty(), stage.assignments.blind(ana, one).evaluation());
    }

    @Test
    public void nothingIsSavedOnceTheEvaluationIsClosed() {
        stage.move(ContestStatus.COMMITTEE);
        assertEquals(List.of("2 assignment contest.sheet.closed"), errors(new Rows(HEADER, one + "|INN|3|||||0")));
        assertEquals(counts(1, 0, 0, 1), sheets.load(ana, new Rows(HEADER, one + "|INN||||||0"), false));
    }

    @Test
    public void aSheetCostsTheSameWhateverItsLength() {
        for (int i = 10; i < 40; i++) {
            given("I-" + i, "gestion");
        }
        int few = statements(sheet(2));
        int many = statements(sheet(25));
        assertEquals(few, many);
    }

    private Rows sheet(int assignments) {
        Rows rows = new Rows(HEADER);
        sheets.rows(ana, Optional.empty(), Slice.first(500)).items().stream()
                .filter(row -> row.criterion().equals("INN") && row.version() == 0)
                .limit(assignments)
                .forEach(row -> rows.add(row.assignment(), "INN", "3", "", "", "", "draft", "0"));
        return rows;
    }

    private int statements(Rows sheet) {
        int before = CountedDataSource.STATEMENTS.get();
        assertTrue(sheets.load(ana, sheet, true).isClean());
        return CountedDataSource.STATEMENTS.get() - before;
    }

    private List<String> errors(Rows sheet) {
        return sheets.load(ana, sheet, false).errors().stream()
                .map(error -> error.line() + " " + error.column() + " " + error.code())
                .toList();
    }

    private static EvaluationSheets.Row row(List<EvaluationSheets.Row> rows, String assignment, String criterion) {
        return rows.stream()
                .filter(row ->
                        row.assignment().equals(assignment) && row.criterion().equals(criterion))
                .findFirst()
                .orElseThrow();
    }

    private static ImportReport counts(long rows, long created, long updated, long unchanged) {
        return new ImportReport(rows, created, updated, unchanged, List.of());
    }
}
