package cl.minka.assistance.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import cl.minka.kernel.rest.Client;
import cl.minka.kernel.rest.Client.Reply;
import java.net.http.HttpRequest;
import org.junit.Rule;
import org.junit.Test;

public class AssistanceOverHttpTest {
    private static final String ASSISTANCE = "/api/v1/assistance";
    private static final String REQUEST =
            """
            {"title": "Bases de una licitación", "topic": "compras públicas", "priority": "high", "description": "¿Qué plazo rige?",
             "links": ["practices/reciclaje"]}
            """;

    @Rule
    public final AssistanceHost host = new AssistanceHost();

    @Test
    public void aRequestIsMadeReadAndChangedWithWhatWasRead() {
        Client municipality = host.as("municipio-05101");
        Reply made = municipality.post(ASSISTANCE, REQUEST);
        assertEquals(made.text(), 201, made.status());
        assertEquals("received", made.json().get("status"));
        assertEquals("platform", made.json().get("channel"));
        Reply read = municipality.get(ASSISTANCE + "/r1");
        assertEquals(200, read.status());
        assertEquals(428, municipality.put(ASSISTANCE + "/r1", read.text()).status());
        Reply put = municipality.with("If-Match", read.header("ETag")).put(ASSISTANCE + "/r1", read.text());
        assertEquals(put.text(), 200, put.status());
        assertTrue(municipality.get(ASSISTANCE + "?format=csv&open=true").text().contains("compras públicas"));
    }

    @Test
    public void thePastIsTakenFromATableByOrganizersOnly() {
        String table =
                "externalId,at,event,municipality,title,topic\nS-1,2025-03-03T13:00:00Z,created,05101,Bases,compras\n";
        Reply taken = host.as("organizadora").csv(ASSISTANCE + "/import?dryRun=true", table);
        assertEquals(taken.text(), 200, taken.status());
        assertTrue(taken.text(), taken.text().contains("\"rows\":1,\"created\":1"));
        Reply refused = host.as("organizadora").csv(ASSISTANCE + "/import", table.replace("created", "soñada"));
        assertEquals(422, refused.status());
        assertTrue(refused.text(), refused.text().contains("Es uno de: created"));
        assertEquals(
                422,
                host.as("organizadora")
                        .csv(ASSISTANCE + "/import", "event\ncreated\n")
                        .status());
        assertEquals(
                403, host.as("evaluador-01").csv(ASSISTANCE + "/import", table).status());
        assertEquals(
                403,
                host.as("municipio-05101").csv(ASSISTANCE + "/import", table).status());
    }

    @Test
    public void aRequestIsTalkedOverAndMoved() {
        Client municipality = host.as("municipio-05101");
        municipality.post(ASSISTANCE, REQUEST);
        Reply said = municipality.post(ASSISTANCE + "/r1/messages", "{\"text\": \"Falta un dato\"}");
        assertEquals(said.text(), 201, said.status());
        assertTrue(municipality.get(ASSISTANCE + "/r1/messages").text().contains("Falta un dato"));
        assertEquals(
                200,
                municipality
                        .post(ASSISTANCE + "/r1/transitions", "{\"to\": \"closed\"}")
                        .status());
        Reply refused = municipality.post(ASSISTANCE + "/r1/transitions", "{\"to\": \"reopened\"}");
        assertEquals(409, refused.status());
        assertTrue(refused.text(), refused.text().contains("/reason"));
        assertTrue(municipality.get(ASSISTANCE + "/r1/timeline").text().contains("clock-started"));
        assertEquals(
                403,
                municipality
                        .post(ASSISTANCE + "/r1/assignments", "{\"adviser\": \"asesora\"}")
                        .status());
    }

    @Test
    public void workingHoursAreWrittenAsTheyAreRead() {
        Client municipality = host.as("municipio-05101");
        String calendar =
                """
                {"week": [{"day": "monday", "hours": [{"from": "08:30", "to": "13:00"}, {"from": "14:00", "to": "00:00"}]}],
                 "specialDays": [{"from": "2027-12-24", "to": "2027-12-24", "reason": "Víspera"}]}
                """;
        Reply put = municipality.put(ASSISTANCE + "/calendars/05101", calendar);
        assertEquals(put.text(), 200, put.status());
        assertTrue(put.text(), put.text().contains("\"from\":\"08:30\""));
        Reply again = municipality.put(ASSISTANCE + "/calendars/05101", put.text());
        assertEquals(again.text(), 200, again.status());
        assertEquals(put.text(), again.text());
        assertEquals(403, municipality.put(ASSISTANCE + "/levels/normal", "{}").status());
    }

    @Test
    public void whoAssistsSeesWhatWaitsAndWhomToAsk() {
        Client organizer = host.as("organizadora");
        Reply put = organizer.put(
                ASSISTANCE + "/staff/asesora",
                "{\"skills\": [{\"topic\": \"compras\", \"level\": 3}], \"capacity\": 15}");
        assertEquals(put.text(), 200, put.status());
        assertEquals(
                400,
                organizer
                        .put(ASSISTANCE + "/staff/asesora", "{\"skills\": [{\"topic\": \"compras\"}]}")
                        .status());
        assertTrue(organizer.get(ASSISTANCE + "/staff").text().contains("compras"));
        assertTrue(organizer.get(ASSISTANCE + "/r1/proposals").text().contains("contribution"));
        Reply desk = organizer.get(ASSISTANCE + "/dashboard");
        assertEquals(desk.text(), 200, desk.status());
        assertTrue(desk.text(), desk.text().contains("{\"status\":\"received\",\"requests\":2}"));
        assertEquals(
                403, host.as("municipio-05101").get(ASSISTANCE + "/dashboard").status());
    }

    @Test
    public void anAnswerBecomesANote() {
        Client organizer = host.as("organizadora");
        String note = "{\"topic\": \"compras\", \"question\": \"¿Plazo?\", \"answer\": \"Veinte días\"}";
        Reply made = organizer.post(ASSISTANCE + "/notes", note);
        assertEquals(made.text(), 201, made.status());
        assertEquals(true, made.json().get("published"));
        Reply read = host.as("municipio-05101").get(ASSISTANCE + "/notes/n1");
        assertEquals(200, read.status());
        Reply put = organizer.with("If-Match", read.header("ETag")).put(ASSISTANCE + "/notes/n1", read.text());
        assertEquals(put.text(), 200, put.status());
        assertTrue(organizer.get(ASSISTANCE + "/notes/missing").text().contains("plazo de una licitacion"));
        assertEquals(
                403,
                host.as("municipio-05101").post(ASSISTANCE + "/notes", note).status());
    }

    @Test
    public void hoursAreRecordedAndSummedAlsoAsATable() {
        Client organizer = host.as("organizadora");
        String work = "{\"date\": \"2027-03-01\", \"activity\": \"meeting\", \"minutes\": 90}";
        Reply made = organizer.post(ASSISTANCE + "/r1/hours", work);
        assertEquals(made.text(), 201, made.status());
        assertEquals(
                400,
                organizer
                        .post(ASSISTANCE + "/r1/hours", "{\"date\": \"2027-03-01\", \"activity\": \"sleep\"}")
                        .status());
        Reply sums = organizer.get(ASSISTANCE + "/hours?by=staff&from=2027-01-01&to=2027-12-31");
        assertEquals(sums.text(), 200, sums.status());
        assertTrue(
                sums.text(),
                sums.text().contains("{\"group\":\"asesora\",\"requests\":1,\"minutes\":90,\"hours\":1.5}"));
        assertTrue(organizer.get(ASSISTANCE + "/hours?format=csv").text().contains("group,requests,minutes,hours"));
        assertEquals(400, organizer.get(ASSISTANCE + "/hours?by=moon").status());
        Reply read = organizer.get(ASSISTANCE + "/r1/hours/w1");
        assertEquals(made.header("ETag"), read.header("ETag"));
        assertEquals(428, organizer.delete(ASSISTANCE + "/r1/hours/w1").status());
        assertEquals(
                204,
                organizer
                        .with("If-Match", read.header("ETag"))
                        .delete(ASSISTANCE + "/r1/hours/w1")
                        .status());
        assertEquals(403, host.as("municipio-05101").get(ASSISTANCE + "/hours").status());
    }

    @Test
    public void aMunicipalityJudgesOnce() {
        Client municipality = host.as("municipio-05101");
        assertEquals(404, municipality.get(ASSISTANCE + "/r1/rating").status());
        Reply made = municipality.post(ASSISTANCE + "/r1/rating", "{\"rating\": 5, \"comment\": \"Muy bien\"}");
        assertEquals(made.text(), 201, made.status());
        assertEquals(
                409,
                municipality.post(ASSISTANCE + "/r1/rating", "{\"rating\": 1}").status());
        assertEquals(
                "Muy bien", municipality.get(ASSISTANCE + "/r1/rating").json().get("comment"));
        Reply figures = host.as("organizadora").get(ASSISTANCE + "/satisfaction");
        assertTrue(figures.text(), figures.text().contains("{\"group\":\"05101\",\"ratings\":2,\"mean\":4.5}"));
        assertTrue(figures.text(), figures.text().contains("{\"group\":\"12401\",\"ratings\":null,\"mean\":null}"));
        assertEquals(403, municipality.get(ASSISTANCE + "/satisfaction").status());
    }

    @Test
    public void filesGoWithARequest() {
        Client municipality = host.as("municipio-05101");
        String file = ASSISTANCE + "/r1/attachments/acta.txt";
        Reply put = municipality
                .with("Content-Type", "text/plain")
                .send("PUT", file + "?internal=false", HttpRequest.BodyPublishers.ofString("El acta"));
        assertEquals(put.text(), 201, put.status());
        assertEquals("acta.txt", put.json().get("name"));
        Reply read = municipality.get(file);
        assertEquals("El acta", read.text());
        Reply beyond = municipality.with("Range", "bytes=100-").get(file);
        assertEquals(416, beyond.status());
        assertEquals("bytes */7", beyond.header("Content-Range"));
        assertTrue(host.anonymous().get("/api/openapi.json").text().contains("kernel:no-such-range"));
        assertEquals("urn:minka:problem:kernel:no-such-range", beyond.json().get("type"));
        String form = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"bases.txt\"\r\n"
                + "Content-Type: text/plain\r\n\r\nLas bases\r\n--b--\r\n";
        Reply sent = municipality
                .with("Content-Type", "multipart/form-data; boundary=b")
                .send("POST", ASSISTANCE + "/r1/attachments?message=m1", HttpRequest.BodyPublishers.ofString(form));
        assertEquals(sent.text(), 201, sent.status());
        assertEquals("m1", sent.json().get("message"));
        Client keyed =
                municipality.with("Idempotency-Key", "acta").with("Content-Type", "multipart/form-data; boundary=b");
        String other = form.replace("bases", "anexo");
        Reply first = keyed.send("POST", ASSISTANCE + "/r1/attachments", HttpRequest.BodyPublishers.ofString(other));
        Reply again = keyed.send("POST", ASSISTANCE + "/r1/attachments", HttpRequest.BodyPublishers.ofString(other));
        assertEquals(again.text(), 201, again.status());
        assertEquals(first.text(), again.text());
        Reply empty = municipality
                .with("Content-Type", "multipart/form-data; boundary=b")
                .send(
                        "POST",
                        ASSISTANCE + "/r1/attachments",
                        HttpRequest.BodyPublishers.ofString(form.replace("Las bases", "")));
        assertEquals("/file kernel.form.empty-part", empty.firstError());
        assertEquals(
                "Las bases",
                municipality.get(ASSISTANCE + "/r1/attachments/bases.txt").text());
        assertTrue(municipality.get(ASSISTANCE + "/r1/attachments").text().contains("acta.txt"));
        assertEquals(428, municipality.delete(file).status());
        assertEquals(
                204,
                municipality.with("If-Match", read.header("ETag")).delete(file).status());
    }

    @Test
    public void anInternalFileHasAnAddressOfItsOwn() {
        Client adviser = host.as("organizadora").with("Content-Type", "text/plain");
        String file = ASSISTANCE + "/r2/attachments/acta.txt";
        Reply open = adviser.send("PUT", file, HttpRequest.BodyPublishers.ofString("Para todos"));
        assertEquals("/api/v1/assistance/r2/attachments/acta.txt", open.header("Location"));
        Reply internal = adviser.send("PUT", file + "?internal=true", HttpRequest.BodyPublishers.ofString("Reservado"));
        assertEquals(internal.text(), 201, internal.status());
        assertEquals("/api/v1/assistance/r2/attachments/acta.txt?internal=true", internal.header("Location"));
        assertEquals("Para todos", adviser.get(file + "?internal=false").text());
        Reply read = adviser.get(internal.header("Location"));
        assertEquals("Reservado", read.text());
        assertEquals(
                204,
                adviser.with("If-Match", read.header("ETag"))
                        .delete(file + "?internal=true")
                        .status());
        assertEquals(404, adviser.get(file + "?internal=true").status());
        assertEquals("Para todos", adviser.get(file).text());
    }

    @Test
    public void hoursAreWrittenInOneForm() {
        for (String from : new String[] {"\"25:00\"", "\"8:30\"", "[8,30]", "830"}) {
            Reply reply = host.as("municipio-05101")
                    .put(
                            ASSISTANCE + "/calendars/05101",
                            "{\"week\":[{\"day\":\"monday\",\"hours\":[{\"from\":" + from + ",\"to\":\"13:00\"}]}]}");
            assertEquals(400, reply.status());
            assertEquals("/week/0/hours/0/from kernel.wrong-type", reply.firstError());
            assertTrue(reply.text(), reply.text().contains("(08:30)"));
        }
    }

    @Test
    public void whoMayNotAskIsToldSo() {
        assertEquals(401, host.anonymous().get(ASSISTANCE).status());
        assertEquals(401, host.anonymous().post(ASSISTANCE, REQUEST).status());
        assertEquals(403, host.as("comite-1").post(ASSISTANCE, REQUEST).status());
        assertEquals(404, host.as("municipio-05101").get(ASSISTANCE + "/no-hay").status());
        assertEquals(
                400,
                host.as("municipio-05101").get(ASSISTANCE + "?status=asleep").status());
        assertEquals(
                400,
                host.as("municipio-05101")
                        .post(ASSISTANCE, "{\"title\": \"Una\", \"hurry\": 1}")
                        .status());
    }
}
