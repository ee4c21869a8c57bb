package cl.minka.studies.core.questionnaire;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Slice;
import cl.minka.kernel.jpa.Refused;
import cl.minka.kernel.paper.PagePrinter;
import cl.minka.kernel.paper.PrintedPages;
import cl.minka.studies.core.Databases;
import cl.minka.studies.core.World;
import cl.minka.studies.core.questionnaire.workbook.WorkbookReader;
import cl.minka.studies.questionnaire.BankQuestion;
import cl.minka.studies.questionnaire.FormNote;
import cl.minka.studies.questionnaire.FormSheets;
import cl.minka.studies.questionnaire.FormSource;
import cl.minka.studies.questionnaire.FormVersion;
import cl.minka.studies.questionnaire.QuestionDifference;
import cl.minka.studies.questionnaire.Questionnaires;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

@RunWith(Parameterized.class)
public class QuestionnaireManagerTest {
    private final Databases database;
    private World world;
    private QuestionnaireManager questionnaires;

    public QuestionnaireManagerTest(Databases database) {
        this.database = database;
    }

    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return Databases.parameters();
    }

    @Before
    public void clear() {
        world = new World(database);
        questionnaires =
                new QuestionnaireManager(world.transactions, world.municipalities, new XhtmlPrinter(), world.clock);
    }

    @Test
    public void aFormIsKeptAndSeenByItsOrganisationAndTheAssociation() {
        FormVersion made = create(world.natales, "encuesta", "¿Cuántos años tiene?");
        assertEquals("12401", made.organization());
        assertEquals(1, made.number());
        assertEquals(made, questionnaires.version(world.analyst, "encuesta", 1));
        assertEquals(made, questionnaires.version("encuesta", 1));
        for (Caller stranger : List.of(world.valparaiso, world.nobody)) {
            assertEquals(
                    "NOT_FOUND studies.questionnaire-not-found",
                    Refused.key(() -> questionnaires.get(stranger, "encuesta")));
            assertEquals(
                    0,
                    questionnaires.list(stranger, all(), Slice.first(9)).items().size());
        }
        assertEquals(
                1,
                questionnaires
                        .list(world.natales, all(), Slice.first(9))
                        .items()
                        .size());
        assertEquals(
                "FORBIDDEN kernel.forbidden",
                Refused.key(() -> questionnaires.create(
                        world.natales,
                        new Questionnaires.Draft(Optional.empty(), Optional.of("05101"), form("¿Edad?")))));
    }

    @Test
    public void everyChangeMakesAVersionAndTheSameFormNone() {
        create(world.analyst, "encuesta", "¿Cuántos años tiene?");
        long version = questionnaires.get(world.analyst, "encuesta").version();
        FormVersion second = put("¿Qué edad tiene?", Expected.version(version));
        assertEquals(2, second.number());
        assertEquals("STALE kernel.stale", Refused.key(() -> put("¿Edad?", Expected.version(version))));
        assertEquals(2, put("¿Qué edad tiene?", Expected.anyVersion()).number());
        assertEquals(
                List.of(2, 1),
                questionnaires.versions(world.analyst, "encuesta", Slice.first(9)).items().stream()
                        .map(FormVersion::number)
                        .toList());
        List<QuestionDifference> changes = questionnaires.difference(world.analyst, "encuesta", 1, 2);
        assertEquals(1, changes.size());
        assertEquals("/data/edad", changes.get(0).path());
        assertTrue(changes.get(0).breaksSeries());
        assertEquals(
                List.of(new QuestionDifference.Field("label", "¿Cuántos años tiene?", "¿Qué edad tiene?")),
                changes.get(0).fields());
        assertEquals(
                List.of("studies.form.series-broken"),
                second.warnings().stream().map(FormNote::code).toList());
    }

    @Test
    public void whatHasNoWordFindsNothing() {
        create(world.analyst, "primera", "¿Cuántos años tiene?");
        Optional<String> vain = Optional.of("¿?");
        Optional<String> empty = Optional.of(" ");
        Questionnaires.Filter none = new Questionnaires.Filter(Optional.empty(), vain);
        Questionnaires.Filter all = new Questionnaires.Filter(Optional.empty(), empty);
        Slice few = Slice.first(9);
        assertEquals(
                OptionalLong.of(0),
                questionnaires.list(world.analyst, none, few).total());
        assertEquals(
                OptionalLong.of(1), questionnaires.list(world.analyst, all, few).total());
        assertEquals(
                OptionalLong.of(0),
                questionnaires.bank(world.analyst, vain, Optional.empty(), few).total());
        assertEquals(
                1,
                questionnaires
                        .bank(world.analyst, empty, Optional.empty(), few)
                        .items()
                        .size());
    }

    @Test
    public void theBankLinksQuestionsOfASeriesAndSaysWhereItBreaks() {
        create(world.analyst, "primera", "¿Cuántos años tiene?");
        create(world.analyst, "segunda", "¿Cuántos años tiene?");
        FormVersion third = create(world.analyst, "tercera", "¿Qué edad tiene?");
        assertEquals("studies.form.series-broken", third.warnings().get(0).code());
        List<BankQuestion> found = questionnaires
                .bank(world.analyst, Optional.of("anos"), Optional.empty(), Slice.first(9))
                .items();
        assertEquals(
                Set.of("primera", "segunda"),
                Set.copyOf(found.stream().map(BankQuestion::questionnaire).toList()));
        assertEquals(2, found.get(0).links().size());
        assertEquals(
                1,
                found.get(0).links().stream()
                        .filter(BankQuestion.Link::sameWording)
                        .count());
        assertEquals(
                3,
                questionnaires
                        .bank(world.analyst, Optional.empty(), Optional.of("edad"), Slice.first(9))
                        .items()
                        .size());
    }

    @Test
    public void whatGoesInComesOutAsAWorkbook() {
        FormVersion made = create(world.analyst, "encuesta", "¿Cuántos años tiene?");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        questionnaires.workbook(world.analyst, "encuesta", 1, out);
        FormSheets again = SheetsOfWorkbook.sheets(WorkbookReader.read(out.toByteArray()));
        assertEquals(made.sheets(), again);
    }

    @Test
    public void paperHasTheQuestionsAndTheirChoices() {
        create(world.analyst, "encuesta", "¿Cuántos años tiene?");
        String pages = new String(
                questionnaires.paper(world.analyst, "encuesta", 1, Optional.empty()), StandardCharsets.UTF_8);
        assertTrue(pages, pages.contains("1.</span> ¿Cuántos años tiene?"));
        assertFalse(pages, pages.contains("${"));
    }

    @Test
    public void faultsAreToldBySheetRowAndColumn() {
        FormSheets sheets = new FormSheets(
                List.of(
                        Map.of("type", "integer", "name", "edad", "label", "¿Edad?", "relevant", "${sexo} = 'm'"),
                        Map.of("type", "text", "name", "otra", "label", "Otra", "constraint", "floor(.) > 1")),
                List.of(),
                List.of(),
                List.of(),
                Map.of());
        assertEquals(
                Set.of(
                        "/survey/0/relevant studies.form.unknown-answer",
                        "/survey/1/constraint studies.form.unknown-function"),
                Refused.faults(() -> questionnaires.create(
                        world.analyst,
                        new Questionnaires.Draft(
                                Optional.empty(), Optional.empty(), new FormSource.Rows(sheets, Optional.empty())))));
    }

    private FormVersion create(Caller caller, String id, String label) {
        return questionnaires.create(caller, new Questionnaires.Draft(Optional.of(id), Optional.empty(), form(label)));
    }

    private FormVersion put(String label, Expected expected) {
        return questionnaires.put(
                world.analyst,
                "encuesta",
                new Questionnaires.Draft(Optional.empty(), Optional.empty(), form(label)),
                expected);
    }

    private static FormSource form(String label) {
        return new FormSource.Rows(
                new FormSheets(
                        List.of(Map.of("type", "integer", "name", "edad", "label", label, "series", "edad")),
                        List.of(),
                        List.of(Map.of("form_title", "Encuesta de ejemplo")),
                        List.of(),
                        Map.of()),
                Optional.empty());
    }

    private static Questionnaires.Filter all() {
        return new Questionnaires.Filter(Optional.empty(), Optional.empty());
    }

    /** Prints the pages as they are. */
    private static final class XhtmlPrinter implements PagePrinter {
        @Override
        public void print(PrintedPages pages, OutputStream out) throws IOException {
            out.write(pages.xhtml().getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public int count(PrintedPages pages) {
            return 1;
        }
    }
}
