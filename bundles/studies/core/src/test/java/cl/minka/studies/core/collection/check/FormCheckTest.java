package cl.minka.studies.core.collection.check;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import cl.minka.kernel.jpa.Json;
import cl.minka.studies.core.questionnaire.SomeForms;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.Test;

/** The rules are those of the ODK XForms specification (getodk.github.io/xforms-spec): bind attributes, data types, repeats. */
public class FormCheckTest {
    private static final FormCheck HOUSEHOLDS = new FormCheck(
            SomeForms.version(
                    """
            type                 | name      | label                | required | relevant         | constraint                 | constraint_message         | calculation          | choice_filter          | consent | sensitive
            select_one yes_no    | acepta    | ¿Acepta participar?  |          |                  |                            |                            |                      |                        | yes     |
            integer              | edad      | ¿Cuántos años tiene? | yes      |                  | . >= 18 and . < 120        | Desde 18 hasta 119 años    |                      |                        |         |
            select_one yes_no    | trabaja   | ¿Trabaja?            | yes      |                  |                            |                            |                      |                        |         |
            text                 | oficio    | ¿En qué?             | yes      | ${trabaja} = 'yes' |                          |                            |                      |                        |         |
            select_multiple uses | usa       | ¿Qué usa?            |          |                  |                            |                            |                      |                        |         |
            select_one region    | region    | Región               |          |                  |                            |                            |                      |                        |         |
            select_one commune   | comuna    | Comuna               |          |                  |                            |                            |                      | region = ${region}     |         |
            decimal              | ingreso   | Ingreso              |          |                  |                            |                            |                      |                        |         |
            calculate            | doble     |                      |          |                  |                            |                            | ${ingreso} * 2       |                        |         |
            date                 | fecha     | Fecha                |          |                  |                            |                            |                      |                        |         |
            geopoint             | lugar     | Lugar                |          |                  |                            |                            |                      |                        |         |
            text                 | correo    | Correo               |          |                  | regex(., '^[a-z.]+@[a-z.]+$') |                         |                      |                        |         |
            text                 | enfermo   | ¿Qué enfermedad?     |          |                  |                            |                            |                      |                        |         | yes
            begin_group          | casa      | Casa                 |          |                  |                            |                            |                      |                        |         |
            integer              | piezas    | ¿Cuántas piezas?     |          |                  |                            |                            |                      |                        |         |
            end_group            |           |                      |          |                  |                            |                            |                      |                        |         |
            begin_repeat         | personas  | Personas             |          |                  |                            |                            |                      |                        |         |
            text                 | nombre    | Nombre               | yes      |                  |                            |                            |                      |                        |         |
            integer              | anios     | Años                 |          |                  | . < 130                    |                            |                      |                        |         |
            text                 | escuela   | Escuela              | yes      | ${anios} < 18    |                            |                            |                      |                        |         |
            end_repeat           |           |                      |          |                  |                            |                            |                      |                        |         |
            calculate            | cuantos   |                      |          |                  |                            |                            | count(${personas})   |                        |         |
            """,
                    """
            list_name | name  | label       | region
            yes_no    | yes   | Sí          |
            yes_no    | no    | No          |
            uses      | bus   | Micro       |
            uses      | bike  | Bicicleta   |
            region    | 05    | Valparaíso  |
            region    | 16    | Ñuble       |
            commune   | 05101 | Valparaíso  | 05
            commune   | 16101 | Chillán     | 16
            """));

    @Test
    public void goodAnswersAreKeptWithWhatIsComputed() {
        Checked checked = check(
                """
                {"edad": 41, "trabaja": "yes", "oficio": "Vende", "usa": ["bus", "bike"], "region": "16", "comuna": "16101",
                 "ingreso": "12.50", "fecha": "2027-04-01", "lugar": "-36.6 -72.1 0 5", "correo": "ana@ejemplo.cl",
                 "casa": {"piezas": 3}, "personas": [{"nombre": "A", "anios": 40}, {"nombre": "B", "anios": 7, "escuela": "Liceo"}]}
                """);
        assertEquals(List.of(), checked.faults());
        assertEquals(
                Json.tree(Json.read(
                                """
                        {"edad": 41, "trabaja": "yes", "oficio": "Vende", "usa": "bus bike", "region": "16", "comuna": "16101",
                         "ingreso": 12.5, "doble": 25, "fecha": "2027-04-01", "lugar": "-36.6 -72.1 0 5",
                         "correo": "ana@ejemplo.cl", "piezas": 3,
                         "personas": [{"nombre": "A", "anios": 40}, {"nombre": "B", "anios": 7, "escuela": "Liceo"}],
                         "cuantos": 2}
                        """,
                                Map.class))
                        .toString()
                        .replace("\"cuantos\":2", "\"cuantos\":\"2\"")
                        .replace("\"doble\":25", "\"doble\":\"25\""),
                Json.tree(checked.answers()).toString());
    }

    @Test
    public void everyRuleOfTheFormIsHeldAndNamed() {
        assertEquals("/answers/edad required; /answers/trabaja required", faults("{}"));
        assertEquals("", faults("{}", false));
        assertEquals("/answers/edad constraint", faults("{\"edad\": 17, \"trabaja\": \"no\"}"));
        assertEquals("/answers/oficio required", faults("{\"edad\": 18, \"trabaja\": \"yes\"}"));
        assertEquals("/answers/oficio not-relevant", faults(good("\"oficio\": \"Vende\"")));
        assertEquals("/answers/usa not-a-choice", faults(good("\"usa\": \"bus tren\"")));
        assertEquals("/answers/usa chosen-twice", faults(good("\"usa\": \"bus bus\"")));
        assertEquals("/answers/comuna not-open", faults(good("\"region\": \"05\", \"comuna\": \"16101\"")));
        assertEquals("/answers/doble computed-otherwise", faults(good("\"ingreso\": 2, \"doble\": 5")));
        assertEquals("", faults(good("\"ingreso\": 2, \"doble\": 4")));
        assertEquals("/answers/correo constraint-plain", faults(good("\"correo\": \"ana\"")));
        assertEquals(
                "/answers/personas/0/nombre required; /answers/personas/1/anios constraint-plain;"
                        + " /answers/personas/2/escuela required",
                faults(good("\"personas\": [{\"anios\": 20}, {\"nombre\": \"B\", \"anios\": 130},"
                        + " {\"nombre\": \"C\", \"anios\": 3}]")));
    }

    @Test
    public void aConstraintIsToldInTheWordsOfTheForm() {
        Map<String, Object> told =
                check("{\"edad\": 7, \"trabaja\": \"no\"}").faults().get(0).arguments();
        assertEquals(Map.of("question", "¿Cuántos años tiene?", "message", "Desde 18 hasta 119 años"), told);
    }

    @Test
    public void wrongTypesAreNamed() {
        Map<String, String> wrong = Map.of(
                "\"edad\": \"mucha\"", "/answers/edad not-whole",
                "\"edad\": 18.5", "/answers/edad not-whole",
                "\"edad\": 1e999999999", "/answers/edad not-whole",
                "\"edad\": {\"a\": 1}", "/answers/edad wrong-type",
                "\"fecha\": \"2027-02-30\"", "/answers/fecha not-a-date",
                "\"ingreso\": \"1,5\"", "/answers/ingreso not-a-number",
                "\"lugar\": \"-91 0\"", "/answers/lugar not-a-place",
                "\"personas\": \"dos\"", "/answers/personas list-of-rounds",
                "\"nadie\": 1", "/answers/nadie unknown-question",
                "\"oficio\": \"a\\u0000b\"", "/answers/oficio control-characters");
        wrong.forEach((answer, fault) -> assertEquals(fault, faults("{" + answer + "}")));
    }

    @Test
    public void whatCanNotBeReadAndWhatBreaksARuleAreToldTogetherUnlessOneFollowsFromTheOther() {
        assertEquals(
                "/answers/correo constraint-plain; /answers/edad not-whole",
                faults("{\"edad\": \"mucha\", \"trabaja\": \"no\", \"correo\": \"ana\"}"));
        assertEquals(
                "/answers/trabaja not-a-choice; /answers/usa not-a-choice",
                faults("{\"edad\": 30, \"trabaja\": \"tal vez\", \"oficio\": \"Vende\", \"usa\": \"tren\"}"));
        assertEquals(
                "/answers/ingreso not-a-number; /answers/personas/1/anios constraint-plain",
                faults(good("\"ingreso\": \"poco\", \"doble\": 5, \"personas\": [{\"nombre\": \"A\"},"
                        + " {\"nombre\": \"B\", \"anios\": 150}]")));
        assertEquals(
                "/answers/enfermo consent-needed; /answers/fecha not-a-date",
                faults(good("\"enfermo\": \"Ninguna\", \"fecha\": \"ayer\"")));
    }

    @Test
    public void sensitiveAnswersNeedExpressConsent() {
        String answer = "\"enfermo\": \"Ninguna\"";
        assertEquals("/answers/enfermo consent-needed", faults(good(answer)));
        assertEquals("/answers/enfermo consent-needed", faults(good(answer + ", \"acepta\": \"no\"")));
        assertEquals("", faults(good(answer + ", \"acepta\": \"yes\"")));
        assertTrue(check(good("\"acepta\": \"yes\"")).consent());
    }

    @Test
    public void whatIsNotRelevantIsLeftOutWhereItComesFromADevice() {
        Map<String, Object> given = read(good("\"oficio\": \"Vende\", \"nadie\": 1"));
        Checked checked = HOUSEHOLDS.check(given, true, true);
        assertEquals(List.of(), checked.faults());
        assertTrue(!checked.answers().has("oficio"));
    }

    @Test(timeout = 20_000)
    public void anExpressionThatNeverEndsIsStopped() {
        FormCheck endless = new FormCheck(SomeForms.version(
                """
                type | name | label | constraint
                text | clave | Clave | regex(., '(.*)(.*)(.*)(.*)(.*)(.*)(.*)(.*)(.*)b')
                """,
                ""));
        Checked checked = endless.check(Map.of("clave", "a".repeat(60)), true, false);
        assertEquals("studies.response.too-slow", checked.faults().get(0).code());
        assertEquals(
                List.of(), endless.check(Map.of("clave", "aab"), true, false).faults());
    }

    private static String good(String more) {
        return "{\"edad\": 30, \"trabaja\": \"no\", " + more + "}";
    }

    private static String faults(String answers) {
        return faults(answers, true);
    }

    private static String faults(String answers, boolean complete) {
        return HOUSEHOLDS.check(read(answers), complete, false).faults().stream()
                .map(fault -> fault.pointer() + " " + fault.code().replace("studies.response.", ""))
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .collect(Collectors.joining("; "));
    }

    private static Checked check(String answers) {
        return HOUSEHOLDS.check(read(answers), true, false);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> read(String json) {
        return Json.read(json, Map.class);
    }
}
