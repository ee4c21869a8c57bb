package cl.minka.studies.core.collection;

import static org.junit.Assert.assertEquals;

import cl.minka.kernel.Expected;
import cl.minka.kernel.jpa.Refused;
import cl.minka.studies.collection.Channel;
import cl.minka.studies.collection.Entry;
import cl.minka.studies.collection.FormInstance;
import cl.minka.studies.collection.Receipt;
import cl.minka.studies.collection.Receipt.Outcome;
import cl.minka.studies.collection.Response;
import cl.minka.studies.collection.ResponseDraft;
import cl.minka.studies.collection.Survey;
import cl.minka.studies.collection.SurveyDraft;
import cl.minka.studies.collection.Variable;
import cl.minka.studies.core.Databases;
import cl.minka.studies.core.questionnaire.SomeForms;
import cl.minka.studies.questionnaire.FormSheets;
import cl.minka.studies.questionnaire.FormSource;
import cl.minka.studies.questionnaire.Questionnaires;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

/** A survey goes on with a new version of its form: what was answered by the old one is held to the old one. */
@RunWith(Parameterized.class)
public class VersionedResponsesTest {
    private static final FormSheets SECOND = new FormSheets(
            SomeForms.sheets(
                            """
                            type | name | label | required
                            integer | edad | ¿Edad? | yes
                            text | barrio | ¿Barrio? | yes
                            """,
                            "")
                    .survey(),
            List.of(),
            List.of(Map.of("version", "2")),
            List.of(),
            Map.of());

    private final Databases database;
    private Field field;

    public VersionedResponsesTest(Databases database) {
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
    public void responsesToAnEarlierVersionAreHeldToIt() {
        field.open();
        one(draft("r1", 30));
        field.questionnaires.put(
                field.analyst(),
                "encuesta",
                new Questionnaires.Draft(
                        Optional.empty(), Optional.empty(), new FormSource.Rows(SECOND, Optional.empty())),
                Expected.version(1));
        assertEquals("/form studies.response.other-form", fault(versioned("r2", 2, Map.of("edad", 30))));
        field.surveys.put(field.analyst(), "percepcion", withForm(2), Expected.version(survey().version()));
        assertEquals("/answers/edad studies.response.constraint-plain", fault(versioned("r3", 1, Map.of("edad", 17))));
        assertEquals(
                Outcome.CREATED, one(versioned("r3", 1, Map.of("edad", 30))).outcome());
        assertEquals("/answers/barrio studies.response.required", fault(versioned("r4", 2, Map.of("edad", 17))));
        assertEquals(
                Outcome.CREATED,
                one(ResponseDraft.of("r4", Map.of("edad", 17, "barrio", "Centro")))
                        .outcome());
        assertEquals(1, response("r3").form());
        assertEquals(2, response("r4").form());
        Response edited = field.responses.edit(
                field.analyst(), "percepcion", "r1", draft("r1", 31), "Error al digitar", Expected.version(1));
        assertEquals(1, edited.form());
        assertEquals(
                List.of("edad", "barrio", "sexo", "foto"),
                field.responses.variables(field.analyst(), "percepcion").stream()
                        .map(Variable::name)
                        .filter(name -> !name.equals("instanceID"))
                        .toList());
        Entry device = Entry.device("d1", "ana");
        send(device, versionedXml("uuid:1", "", "<edad>40</edad><sexo>m</sexo>"));
        assertEquals(1, response("uuid:1").form());
        send(device, versionedXml("uuid:2", " version=\"2\"", "<edad>12</edad><barrio>Centro</barrio>"));
        assertEquals(2, response("uuid:2").form());
        assertEquals(
                Set.of(" studies.response.other-version"),
                Refused.faults(() -> send(device, versionedXml("uuid:3", " version=\"3\"", "<edad>40</edad>"))));
    }

    private static SurveyDraft withForm(int number) {
        return new SurveyDraft(
                Optional.empty(),
                "encuesta",
                number,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                true,
                Optional.empty(),
                List.of());
    }

    private Receipt send(Entry entry, byte[] xml) {
        return field.responses.submit(field.world.nobody, "percepcion", entry, new FormInstance(xml, Map.of()));
    }

    private Response response(String instance) {
        return field.responses.get(field.analyst(), "percepcion", instance);
    }

    private String fault(ResponseDraft draft) {
        return one(draft).refusal().orElseThrow().faults().stream()
                .map(fault -> fault.pointer() + " " + fault.code())
                .collect(Collectors.joining("; "));
    }

    private static ResponseDraft versioned(String instance, int form, Map<String, Object> answers) {
        return new ResponseDraft(
                Optional.of(instance),
                Optional.empty(),
                Optional.of(form),
                true,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                answers);
    }

    private static byte[] versionedXml(String instance, String version, String answers) {
        return ("<data id=\"data\"" + version + ">" + answers + "<meta><instanceID>" + instance
                        + "</instanceID></meta></data>")
                .getBytes(StandardCharsets.UTF_8);
    }

    private Survey survey() {
        return field.surveys.get(field.analyst(), "percepcion");
    }

    private Receipt one(ResponseDraft draft) {
        return submit(List.of(draft)).get(0);
    }

    private List<Receipt> submit(List<ResponseDraft> drafts) {
        return field.responses.submit(field.analyst(), "percepcion", Entry.work(Channel.BATCH), drafts);
    }

    private static ResponseDraft draft(String instance, int age) {
        return ResponseDraft.of(instance, Map.of("edad", age));
    }
}
