package cl.minka.studies.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import cl.minka.kernel.rest.Client;
import cl.minka.kernel.rest.Client.Reply;
import java.util.List;
import java.util.Map;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

public class SurveysOverHttpTest {
    private static final String SURVEYS = "/api/v1/surveys";
    private static final String RESPONSES = SURVEYS + "/percepcion/responses";

    @Rule
    public final StudiesHost host = new StudiesHost();

    private Client analyst;

    @Before
    public void survey() {
        analyst = host.as("admin");
        Reply made = analyst.post(
                SURVEYS,
                "{\"study\": \"percepcion\", \"questionnaire\": \"encuesta\", \"form\": 1, \"publicLink\": true,"
                        + " \"quotas\": [{\"variable\": \"sexo\", \"value\": \"m\", \"most\": 7}]}");
        assertEquals(made.text(), 201, made.status());
        assertEquals("planned", made.json().get("status"));
    }

    @Test
    public void aSurveyIsReadChangedMovedAndLinked() {
        Reply read = analyst.get(SURVEYS + "/percepcion");
        assertEquals(428, analyst.put(SURVEYS + "/percepcion", read.text()).status());
        Reply put = analyst.with("If-Match", read.header("ETag")).put(SURVEYS + "/percepcion", read.text());
        assertEquals(put.text(), 200, put.status());
        Reply moved = analyst.post(SURVEYS + "/percepcion/transitions", "{\"to\": \"open\"}");
        assertEquals(moved.text(), "open", moved.json().get("status"));
        assertEquals(
                "secreto", analyst.post(SURVEYS + "/percepcion/link", "").json().get("secret"));
        assertEquals(204, analyst.delete(SURVEYS + "/percepcion/link").status());
        assertEquals(10, analyst.get(SURVEYS + "/percepcion/progress").json().get("target"));
        assertTrue(analyst.get(SURVEYS + "?format=csv").text().contains("percepcion"));
        assertEquals(404, analyst.get(SURVEYS + "/no-hay").status());
        assertEquals(
                400,
                analyst.post(SURVEYS, "{\"questionnaire\": \"x\", \"form\": 1}").status());
    }

    @Test
    public void aResponseAloneIsCreatedOnceAndRefusedWithItsQuestion() {
        String good = "{\"instance\": \"r1\", \"answers\": {\"edad\": 30}}";
        assertEquals(201, analyst.post(RESPONSES, good).status());
        Reply again = analyst.post(RESPONSES, good);
        assertEquals(200, again.status());
        assertEquals("unchanged", again.json().get("outcome"));
        assertEquals(409, analyst.post(RESPONSES, good.replace("30", "31")).status());
        Reply bad = analyst.post(RESPONSES, "{\"answers\": {\"edad\": 3}}");
        assertEquals(400, bad.status());
        assertTrue(bad.text(), bad.text().contains("\"/answers/edad\""));
        assertTrue(bad.text(), bad.text().contains("¿Edad?"));
    }

    @Test
    public void aBatchAnswersForEachOfItsResponses() {
        String mixed =
                "[{\"instance\": \"a\", \"answers\": {\"edad\": 30}}, {\"instance\": \"b\", \"answers\": {\"edad\": 3}}]";
        Reply reply = analyst.post(RESPONSES, mixed);
        assertEquals(reply.text(), 207, reply.status());
        assertEquals(1, reply.json().get("created"));
        assertEquals(1, reply.json().get("refused"));
        assertTrue(reply.text(), reply.text().contains("\"/1/answers/edad\""));
        Reply all = analyst.post(RESPONSES, "{\"responses\": [{\"instance\": \"c\", \"answers\": {\"edad\": 30}}]}");
        assertEquals(all.text(), 201, all.status());
        Reply none = analyst.post(RESPONSES, "{\"responses\": [{\"instance\": \"d\", \"answers\": {\"edad\": 3}}]}");
        assertEquals(400, none.status());
        assertTrue(none.text(), none.text().contains("\"/responses/0/answers/edad\""));
    }

    @Test
    public void whatWasCapturedFromPaperComesAsATable() {
        Reply checked = analyst.csv(RESPONSES + "?dryRun=true", "instance,edad\np1,30\np2,41\n");
        assertEquals(checked.text(), 200, checked.status());
        assertEquals(2, checked.json().get("created"));
        Reply bad = analyst.csv(RESPONSES, "instance,edad\np1,30\np2,7\n");
        assertEquals(bad.text(), 422, bad.status());
        assertTrue(bad.text(), bad.text().contains("\"line\":3,\"column\":\"edad\""));
        assertTrue(bad.text(), bad.text().contains("¿Edad?"));
        assertEquals(422, analyst.csv(RESPONSES, "edad\n30\n").status());
        assertEquals(
                200, analyst.csv(RESPONSES, "instance,edad\np1,30\np2,41\n").status());
        assertEquals(
                403,
                host.as("comite-1").csv(RESPONSES, "instance,edad\np1,30\n").status());
        assertEquals(
                401, host.anonymous().csv(RESPONSES, "instance,edad\np1,30\n").status());
    }

    @Test
    public void bombsAreRefusedWithAClearWord() {
        String estimates = SURVEYS + "/percepcion/estimates";
        String deep = "{\"a\":".repeat(5_000) + "1" + "}".repeat(5_000);
        for (String path : new String[] {RESPONSES, estimates}) {
            for (String body : new String[] {
                "[".repeat(50_000),
                deep,
                "{\"answers\": " + deep + "}",
                "{\"answers\": {\"edad\": 1" + "0".repeat(5_000) + "}}",
                "{\"answers\": {\"edad\": 1e999999999}, \"answers\": {}}",
                "{\"" + "a".repeat(200_000) + "\": 1}"
            }) {
                Reply reply = analyst.post(path, body);
                assertEquals(path + " " + body.substring(0, 40), 400, reply.status());
                assertTrue(reply.text(), reply.text().contains("\"detail\""));
                assertTrue(reply.text(), reply.text().length() < 20_000);
            }
            Reply large = analyst.post(path, "{\"answers\": {\"edad\": \"" + "x".repeat(30_000_000) + "\"}}");
            assertEquals(large.text(), 413, large.status());
        }
        Map<String, String> tables = Map.of(
                "no end of a quote", "instance,edad\np1,\"" + "x\n".repeat(500_000),
                "a line without end", "instance,edad\n" + "1".repeat(3_000_000),
                "columns without end", "instance,edad" + ",c".repeat(200_000) + "\np1,30\n",
                "more cells than columns", "instance,edad\np1,30" + ",".repeat(300_000) + "\n",
                "bytes that are no text", "instance,edad\np1,\u0000\u0001\n");
        tables.forEach((what, table) -> {
            Reply reply = analyst.csv(RESPONSES, table);
            assertTrue(what + " gave " + reply.status(), List.of(400, 413, 422).contains(reply.status()));
            assertTrue(reply.text(), reply.text().contains("\"detail\""));
            assertTrue(reply.text(), reply.text().length() < 500_000);
        });
        assertEquals(0, ((List<?>) analyst.get(RESPONSES).json().get("items")).size());
    }

    @Test
    public void theShapeOfResponsesIsStrict() {
        Map.of(
                        "{\"answers\": {\"edad\": 30}, \"otro\": 1}", "otro",
                        "{\"instance\": 7, \"answers\": {}}", "/instance",
                        "{}", "/answers",
                        "[7]", "/0",
                        "{\"answers\": [1]}", "/answers",
                        "{\"startedAt\": \"ayer\", \"answers\": {}}", "/startedAt",
                        "{\"answers\": {", "urn:minka:problem")
                .forEach((body, said) -> {
                    Reply reply = analyst.post(RESPONSES, body);
                    assertEquals(body, 400, reply.status());
                    assertTrue(reply.text(), reply.text().contains(said));
                });
    }

    @Test
    public void onlyWhoWorksOnItReadsAndWhoHasTheLinkAnswers() {
        String good = "{\"instance\": \"r1\", \"answers\": {\"edad\": 30}}";
        assertEquals(401, host.anonymous().post(RESPONSES, good).status());
        assertEquals(403, host.as("comite-1").post(RESPONSES, good).status());
        assertEquals(
                404,
                host.anonymous()
                        .with("Minka-Survey-Link", "otro")
                        .post(RESPONSES, good)
                        .status());
        assertEquals(
                201,
                host.anonymous()
                        .with("Minka-Survey-Link", "secreto")
                        .post(RESPONSES, good)
                        .status());
        assertEquals(401, host.anonymous().get(RESPONSES).status());
        assertEquals(403, host.as("comite-1").get(RESPONSES + "/r1").status());
    }

    @Test
    public void responsesComeAsPageTableAndLines() {
        analyst.post(RESPONSES, "{\"instance\": \"r1\", \"answers\": {\"edad\": \"=1+1\"}}");
        assertEquals(1, ((List<?>) analyst.get(RESPONSES).json().get("items")).size());
        String csv = analyst.get(RESPONSES + "?format=csv").text();
        assertTrue(csv, csv.startsWith("place,instance,unit"));
        assertTrue(csv, csv.contains("'=1+1"));
        String lines = analyst.get(RESPONSES + "?format=jsonl").text();
        assertTrue(lines, lines.startsWith("{\"place\":1,") && lines.endsWith("}\n"));
        assertEquals(200, analyst.get(RESPONSES + "?format=xlsx").status());
        assertEquals(400, analyst.get(RESPONSES + "?otro=1").status());
    }

    @Test
    public void aResponseIsChangedWithAReasonAndKeepsItsHistory() {
        analyst.post(RESPONSES, "{\"instance\": \"r1\", \"answers\": {\"edad\": 30}}");
        Reply read = analyst.get(RESPONSES + "/r1");
        assertEquals("\"1\"", read.header("ETag"));
        Client current = analyst.with("If-Match", "\"1\"");
        assertEquals(400, current.put(RESPONSES + "/r1", read.text()).status());
        String changed = "{\"answers\": {\"edad\": 31}, \"reason\": \"Error al digitar\"}";
        assertEquals(428, analyst.put(RESPONSES + "/r1", changed).status());
        assertEquals(200, current.put(RESPONSES + "/r1", changed).status());
        assertEquals(412, current.put(RESPONSES + "/r1", changed).status());
        assertEquals(200, analyst.get(RESPONSES + "/r1/editions").status());
        assertEquals(200, analyst.get(RESPONSES + "/r1/attachments/foto.jpg").status());
        assertEquals(404, analyst.get(RESPONSES + "/r1/attachments/nada.jpg").status());
    }
}
