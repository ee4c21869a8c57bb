package cl.minka.studies.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import cl.minka.kernel.rest.Client;
import cl.minka.kernel.rest.Client.Reply;
import java.util.List;
import java.util.Map;
import org.junit.Rule;
import org.junit.Test;

public class FieldworkOverHttpTest {
    private static final String SURVEY = "/api/v1/surveys/percepcion";

    @Rule
    public final StudiesHost host = new StudiesHost();

    @Test
    public void outcomesAreRecordedOneByOneOrAsATable() {
        Client analyst = host.as("admin");
        Reply first = analyst.put(SURVEY + "/outcomes/u1", "{\"code\": \"2.112\", \"final\": false}");
        assertEquals(first.text(), 200, first.status());
        assertEquals("R", first.json().get("group"));
        assertEquals("Rechazo de la persona seleccionada.", first.json().get("text"));
        assertEquals(false, first.json().get("final"));
        assertEquals(
                428,
                analyst.put(SURVEY + "/outcomes/u1", "{\"code\": \"2.112\"}").status());
        Reply one = analyst.get(SURVEY + "/outcomes/u1");
        assertEquals("\"1\"", one.header("ETag"));
        assertEquals(1, ((List<?>) one.json().get("attempts")).size());
        Reply loaded = analyst.csv(SURVEY + "/outcomes", "unit,code\nu2,2.11\n");
        assertEquals(loaded.text(), 1, loaded.json().get("created"));
        assertEquals(
                1,
                ((List<?>) analyst.get(SURVEY + "/outcomes?history=true").json().get("items")).size());
        assertTrue(analyst.get(SURVEY + "/outcomes?format=csv").text().contains("u1,1,2.112,R"));
        assertEquals(404, analyst.get("/api/v1/surveys/otra/outcomes").status());
        assertEquals(403, host.as("comite-1").get(SURVEY + "/outcomes").status());
        Reply codes = host.anonymous().get("/api/v1/outcome-codes?mode=phone");
        assertTrue(codes.text(), codes.text().contains("face-to-face"));
    }

    @Test
    public void ratesAndReplacements() {
        Client analyst = host.as("admin");
        Reply rates = analyst.get(SURVEY + "/rates?e=0.5");
        assertEquals("0.5", String.valueOf(rates.json().get("e")));
        Map<?, ?> all = (Map<?, ?>) rates.json().get("all");
        assertTrue(all.toString(), all.toString().contains("RR1"));
        assertEquals(400, analyst.get(SURVEY + "/rates?e=mucho").status());
        Reply made = analyst.post(SURVEY + "/replacements", "{\"unit\": \"u1\"}");
        assertEquals(made.text(), 201, made.status());
        assertEquals("u9", made.json().get("unit"));
        assertEquals(404, analyst.post(SURVEY + "/replacements", "{}").status());
        assertEquals(1, ((List<?>) analyst.get(SURVEY + "/replacements").json().get("items")).size());
    }

    @Test
    public void weightsAreComputedWithEveryStepAndReadAsATable() {
        Client analyst = host.as("admin");
        Reply made = analyst.post(
                SURVEY + "/weights",
                "{\"nonresponse\": {\"by\": \"stratum\"}, \"trim\": {\"times\": 4},"
                        + " \"calibration\": {\"kind\": \"rake\", \"margins\": {\"sexo\": {\"f\": 10, \"m\": 9}}}}");
        assertEquals(made.text(), 201, made.status());
        assertEquals(false, made.json().get("converged"));
        Map<?, ?> step = (Map<?, ?>) ((List<?>) made.json().get("steps")).get(0);
        assertTrue(step.toString(), String.valueOf(step.get("text")).startsWith("Ponderador de diseño"));
        assertEquals(1, ((List<?>) made.json().get("unmet")).size());
        assertTrue(analyst.get(SURVEY + "/weights/1?format=csv").text().contains("1,uuid:1,u1,10"));
        assertEquals(404, analyst.get(SURVEY + "/weights/9").status());
        assertEquals(1, ((List<?>) analyst.get(SURVEY + "/weights").json().get("items")).size());
        assertEquals(
                "/calibration/kind kernel.required",
                analyst.post(SURVEY + "/weights", "{\"calibration\": {}}").firstError());
    }

    @Test
    public void oneFigureOrSeveralAreEstimated() {
        Client analyst = host.as("admin");
        Reply one = analyst.post(
                SURVEY + "/estimates",
                "{\"variable\": \"edad\", \"statistic\": \"mean\", \"by\": [\"sexo\"], \"domain\": {\"zona\": \"u\"}}");
        assertEquals(one.text(), 200, one.status());
        assertEquals("edad", one.json().get("variable"));
        assertEquals(true, one.json().get("doNotPublish"));
        assertEquals(1, ((List<?>) one.json().get("estimates")).size());
        Reply two = analyst.post(
                SURVEY + "/estimates",
                "{\"estimates\": [{\"variable\": \"edad\", \"statistic\": \"mean\"},"
                        + " {\"variable\": \"edad\", \"statistic\": \"quantile\", \"probability\": 0.9}]}");
        assertEquals(2, ((List<?>) two.json().get("estimates")).size());
        assertTrue(analyst.post(SURVEY + "/estimates?format=csv", "{\"variable\": \"edad\", \"statistic\": \"mean\"}")
                .text()
                .startsWith("variable,statistic"));
        assertEquals(
                "/variable kernel.required",
                analyst.post(SURVEY + "/estimates", "{}").firstError());
    }
}
