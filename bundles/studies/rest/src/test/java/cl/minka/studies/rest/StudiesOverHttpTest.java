package cl.minka.studies.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import cl.minka.kernel.rest.Client;
import cl.minka.kernel.rest.Client.Reply;
import org.junit.Rule;
import org.junit.Test;

public class StudiesOverHttpTest {
    private static final String STUDIES = "/api/v1/studies";
    private static final String STUDY =
            """
            {"id": "percepcion", "title": "Percepción de seguridad", "kind": "cross-sectional", "purpose": "Elegir barrios",
             "termsOfReference": {"objectives": ["Medir el temor"]}, "team": [{"name": "Ana Ejemplo", "part": "lead"}],
             "timetable": [{"title": "Terreno", "from": "2027-04-01", "to": "2027-04-30"}],
             "universe": {"description": "Personas de 18 años y más", "unit": "persona", "size": 120000},
             "protection": {"personalData": true, "basis": "Consentimiento", "controller": "Ejemplo", "retentionDays": 90}}
            """;

    @Rule
    public final StudiesHost host = new StudiesHost();

    @Test
    public void aStudyIsMadeReadChangedWithWhatWasReadAndMoved() {
        Client municipality = host.as("municipio-05101");
        Reply made = municipality.post(STUDIES, STUDY);
        assertEquals(made.text(), 201, made.status());
        assertEquals("requested", made.json().get("status"));
        Reply read = host.anonymous().get(STUDIES + "/percepcion");
        assertEquals(200, read.status());
        assertEquals(428, municipality.put(STUDIES + "/percepcion", read.text()).status());
        Reply put = municipality.with("If-Match", read.header("ETag")).put(STUDIES + "/percepcion", read.text());
        assertEquals(put.text(), 200, put.status());
        Reply moved = municipality.post(STUDIES + "/percepcion/transitions", "{\"to\": \"designed\"}");
        assertEquals(moved.text(), 200, moved.status());
        assertEquals("designed", moved.json().get("status"));
        assertEquals(200, municipality.get(STUDIES + "/percepcion/transitions").status());
        assertTrue(host.anonymous().get(STUDIES + "?format=csv").text().contains("percepcion"));
    }

    @Test
    public void whatIsMissingIsNamed() {
        Client municipality = host.as("municipio-05101");
        Reply bad = municipality.post(STUDIES, "{\"title\": \"Sin tipo\", \"timetable\": [{\"title\": \"Una\"}]}");
        assertEquals(400, bad.status());
        assertTrue(bad.text(), bad.text().contains("/kind"));
        assertTrue(bad.text(), bad.text().contains("/timetable/0/from"));
        assertEquals(401, host.anonymous().post(STUDIES, STUDY).status());
        assertEquals(403, host.as("comite-1").post(STUDIES, STUDY).status());
        assertEquals(404, host.anonymous().get(STUDIES + "/no-hay").status());
        assertEquals(400, host.anonymous().get(STUDIES + "?kind=asleep").status());
    }
}
