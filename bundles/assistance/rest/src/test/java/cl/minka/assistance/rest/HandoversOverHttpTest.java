package cl.minka.assistance.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import cl.minka.kernel.rest.Client;
import cl.minka.kernel.rest.Client.Reply;
import org.junit.Rule;
import org.junit.Test;

public class HandoversOverHttpTest {
    private static final String REQUEST = "/api/v1/assistance/r1/practice";
    private static final String NOTE = "/api/v1/assistance/notes/n1";

    @Rule
    public final AssistanceHost host = new AssistanceHost();

    @Test
    public void aMunicipalityHandsOverItsSolvedRequest() {
        Client municipality = host.as("municipio-05101");
        assertEquals(404, municipality.get(REQUEST).status());
        Reply made = municipality.post(REQUEST, "{\"solution\": \"Se separó\"}");
        assertEquals(made.text(), 201, made.status());
        assertTrue(made.text(), made.text().contains("\"target\":\"practice\""));
        assertTrue(made.text(), made.text().contains("\"state\":\"waiting\""));
        assertEquals(made.text(), municipality.get(REQUEST).text());
    }

    @Test
    public void whoAssistsHandsOverNotes() {
        Client organizer = host.as("organizadora");
        Reply course = organizer.post(NOTE + "/course", "{\"area\": \"local-projects\"}");
        assertEquals(course.text(), 201, course.status());
        assertTrue(course.text(), course.text().contains("amuch local-projects"));
        Reply practice = organizer.post(NOTE + "/practice", "{\"municipality\": \"05101\", \"basis\": \"Oficio 12\"}");
        assertEquals(practice.text(), 201, practice.status());
        assertEquals(200, organizer.get(NOTE + "/course").status());
        assertEquals(
                403, host.as("municipio-05101").post(NOTE + "/practice", "{}").status());
    }
}
