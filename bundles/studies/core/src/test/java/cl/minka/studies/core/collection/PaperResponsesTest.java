package cl.minka.studies.core.collection;

import static org.junit.Assert.assertEquals;

import cl.minka.kernel.jpa.Refused;
import cl.minka.kernel.jpa.TextTable;
import cl.minka.kernel.table.ImportReport;
import cl.minka.studies.collection.Channel;
import cl.minka.studies.collection.Response;
import cl.minka.studies.collection.Survey;
import cl.minka.studies.collection.SurveyStatus;
import cl.minka.studies.core.Databases;
import java.util.List;
import java.util.Optional;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

/** Responses captured from paper come as a table. */
@RunWith(Parameterized.class)
public class PaperResponsesTest {
    private final Databases database;
    private Field field;

    public PaperResponsesTest(Databases database) {
        this.database = database;
    }

    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return Databases.parameters();
    }

    @Before
    public void clear() {
        field = new Field(database, ResponseManagerTest.FORM);
    }

    @Test
    public void paperComesAsATableWholeOrNotAtAllAndOnce() {
        field.open();
        String good = "instance,unit,interviewer,complete,edad,sexo\np1,u1,ana,sí,30,m\np2,,,,41,\n";
        assertEquals(2, paper(good, true).created());
        assertEquals(0, survey().responses());
        assertEquals(2, paper(good, false).created());
        ImportReport again = paper(good + "p3,,,no,,h\n", false);
        assertEquals(1, again.created());
        assertEquals(2, again.unchanged());
        assertEquals(3, survey().responses());
        assertEquals(2, survey().complete());
        assertEquals(Channel.PAPER, response("p1").channel());
        assertEquals("ana", response("p1").interviewer());
        assertEquals(
                List.of("4 instance kernel.required", "5 startedAt studies.response.not-an-instant"),
                problems(paper("instance,edad,startedAt\np4,30,\np5,17,\n,30,\np6,30,ayer\n", false)));
        assertEquals(
                List.of(
                        "3 edad studies.response.constraint-plain",
                        "3 sexo studies.response.not-a-choice",
                        "4  studies.instance-taken.detail"),
                problems(paper("instance,edad,sexo\np4,30,m\np5,17,x\np1,31,\n", false)).stream()
                        .sorted()
                        .toList());
        assertEquals(
                List.of("1 nada studies.response.unknown-question"),
                problems(paper("instance,edad,nada\np4,30,1\n", false)));
        assertEquals(3, survey().responses());
        assertEquals(
                "NOT_FOUND studies.survey-not-found",
                Refused.key(() ->
                        field.responses.importAll(field.world.natales, "percepcion", new TextTable(good), false)));
        move(SurveyStatus.CLOSED, "");
        assertEquals("CONFLICT studies.survey-not-open", Refused.key(() -> paper("instance,edad\np9,30\n", false)));
    }

    private ImportReport paper(String table, boolean dryRun) {
        return field.responses.importAll(field.analyst(), "percepcion", new TextTable(table), dryRun);
    }

    private static List<String> problems(ImportReport report) {
        return report.errors().stream()
                .map(one -> one.line() + " " + one.column() + " " + one.code())
                .toList();
    }

    private Survey move(SurveyStatus to, String reason) {
        return field.surveys.move(field.analyst(), "percepcion", to, Optional.of(reason));
    }

    private Response response(String instance) {
        return field.responses.get(field.analyst(), "percepcion", instance);
    }

    private Survey survey() {
        return field.surveys.get(field.analyst(), "percepcion");
    }
}
