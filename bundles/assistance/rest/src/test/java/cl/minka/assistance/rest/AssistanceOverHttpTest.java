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
