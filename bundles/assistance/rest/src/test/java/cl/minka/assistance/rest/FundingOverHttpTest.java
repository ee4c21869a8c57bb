package cl.minka.assistance.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import cl.minka.kernel.rest.Client;
import cl.minka.kernel.rest.Client.Reply;
import org.junit.Rule;
import org.junit.Test;

public class FundingOverHttpTest {
    private static final String LINES = "/api/v1/funding-lines";
    private static final String APPLICATIONS = "/api/v1/applications";
    private static final String LINE =
            """
            {"line": "obras", "title": "Obras", "institution": "Ejemplo", "from": "2027-01-01", "norm": {"title": "Norma", "year": 2027},
             "facts": [{"name": "cost", "label": "el costo", "type": "number", "unit": "UTM"}],
             "rules": [{"id": "costo", "text": "Cuesta poco", "norm": {"title": "Norma", "article": "3", "year": 2027},
                        "when": {"all": [{"fact": "cost", "is": "below", "number": 2000}]}}],
             "states": [{"id": "borrador", "title": "Borrador", "next": []}]}
            """;

    @Rule
    public final AssistanceHost host = new AssistanceHost();

    @Test
    public void rulesAreWrittenAsTheyAreReadAndSimulated() {
        Client organizer = host.as("organizadora");
        Reply made = organizer.post(LINES, LINE);
        assertEquals(made.text(), 201, made.status());
        assertTrue(made.text(), made.text().contains("\"is\":\"below\""));
        Reply put = organizer.with("If-Match", made.header("ETag")).put(LINES + "/l1", made.text());
        assertEquals(put.text(), 200, put.status());
        Client municipality = host.as("municipio-05101");
        assertEquals(403, municipality.post(LINES, LINE).status());
        Reply simulated = municipality.post(LINES + "/l1/simulate", "{\"values\": {\"cost\": 10}}");
        assertEquals(simulated.text(), 200, simulated.status());
        assertTrue(simulated.text(), simulated.text().contains("\"result\":\"met\""));
        assertEquals(200, municipality.get(LINES + "?on=2027-03-01").status());
        assertEquals(
                400, organizer.post(LINES, LINE.replace("below", "smaller")).status());
    }

    @Test
    public void anApplicationIsMadeFiledAndMoved() {
        host.as("organizadora").post(LINES, LINE);
        Client municipality = host.as("municipio-05101");
        Reply made = municipality.post(
                APPLICATIONS,
                "{\"fundingLine\": \"l1\", \"title\": \"Plaza\", \"values\": {\"cost\": {\"value\": 10, \"source\": \"studies/plazas/waves/1\"}}}");
        assertEquals(made.text(), 201, made.status());
        Reply put = municipality.with("If-Match", made.header("ETag")).put(APPLICATIONS + "/a1", made.text());
        assertEquals(put.text(), 200, put.status());
        assertTrue(put.text(), put.text().contains("\"state\":\"pending\",\"reason\":\"studies-absent\""));
        assertTrue(municipality.get(APPLICATIONS + "/a1/findings").text().contains("\"waves\":[1]"));
        assertTrue(municipality
                .get(APPLICATIONS + "/a1/findings/plazas?wave=2")
                .text()
                .contains("studies/plazas/waves/2/figures/uso/si"));
        assertTrue(municipality.get(APPLICATIONS + "/a1/eligibility").text().contains("se cumple con 10 UTM"));
        assertTrue(municipality.get(APPLICATIONS + "/a1/checklist").text().contains("missing"));
        Reply filed = municipality.put(APPLICATIONS + "/a1/checklist/carta", "{\"issuedOn\": \"2027-03-01\"}");
        assertEquals(filed.text(), 200, filed.status());
        assertEquals(
                "\"1\"", municipality.get(APPLICATIONS + "/a1/checklist/carta").header("ETag"));
        Reply read = municipality.get(APPLICATIONS + "/a1/checklist/carta");
        Reply sentBack = municipality
                .with("If-Match", read.header("ETag"))
                .put(APPLICATIONS + "/a1/checklist/carta", read.text());
        assertEquals(sentBack.text(), 200, sentBack.status());
        Reply said = municipality.post(
                APPLICATIONS + "/a1/observations", "{\"kind\": \"answer\", \"text\": \"Va adjunto\"}");
        assertEquals(said.text(), 201, said.status());
        assertTrue(municipality.get(APPLICATIONS + "/a1/observations").text().contains("Falta un plano"));
        Reply moved = municipality.post(APPLICATIONS + "/a1/transitions", "{\"to\": \"postulada\"}");
        assertEquals(moved.text(), 200, moved.status());
        assertEquals(404, municipality.get(APPLICATIONS + "/a9").status());
    }
}
