package cl.minka.assistance.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import cl.minka.kernel.rest.Client;
import cl.minka.kernel.rest.Client.Reply;
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
