package cl.minka.assistance.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import cl.minka.kernel.rest.Client;
import cl.minka.kernel.rest.Client.Reply;
import org.junit.Rule;
import org.junit.Test;

public class ProjectsOverHttpTest {
    private static final String PROJECTS = "/api/v1/projects";
    private static final String PROJECT =
            """
            {"title": "Luces en las plazas", "startsOn": "2027-03-01", "origin": "schools/taller",
             "budget": [{"title": "Luminarias", "source": "FRIL", "year": 2027, "planned": 1000},
                        {"title": "Obras", "year": 2027, "planned": 500, "spent": 20}],
             "risks": [{"title": "Lluvia", "probability": 2, "impact": 2}, {"title": "Plazo", "probability": 4, "impact": 5}]}
            """;

    @Rule
    public final AssistanceHost host = new AssistanceHost();

    @Test
    public void aProjectIsMadeReadChangedAndRemoved() {
        Client municipality = host.as("municipio-05101");
        Reply made = municipality.post(PROJECTS, PROJECT);
        assertEquals(made.text(), 201, made.status());
        assertTrue(made.text(), made.text().contains("\"planned\":1500,\"spent\":20,\"withoutSource\":500"));
        assertTrue(made.text(), made.text().indexOf("Plazo") < made.text().indexOf("Lluvia"));
        Reply read = municipality.get(PROJECTS + "/p1");
        assertEquals(428, municipality.put(PROJECTS + "/p1", read.text()).status());
        Reply put = municipality.with("If-Match", read.header("ETag")).put(PROJECTS + "/p1", read.text());
        assertEquals(put.text(), 200, put.status());
        assertEquals(200, municipality.get(PROJECTS + "?stage=idea").status());
        assertEquals(400, municipality.get(PROJECTS + "?stage=sueño").status());
        assertEquals(
                204,
                municipality
                        .with("If-Match", put.header("ETag"))
                        .delete(PROJECTS + "/p1")
                        .status());
        assertEquals(404, municipality.get(PROJECTS + "/p1").status());
        assertEquals(401, host.anonymous().get(PROJECTS).status());
    }

    @Test
    public void itIsMovedPlannedAndNoted() {
        Client municipality = host.as("municipio-05101");
        municipality.post(PROJECTS, PROJECT);
        Reply moved = municipality.post(PROJECTS + "/p1/transitions", "{\"to\": \"profile\"}");
        assertEquals(moved.text(), 200, moved.status());
        Reply refused = municipality.post(PROJECTS + "/p1/transitions", "{\"to\": \"closed\"}");
        assertEquals(409, refused.status());
        assertTrue(refused.text(), refused.text().contains("/to"));
        assertEquals(400, municipality.post(PROJECTS + "/p1/transitions", "{}").status());
        Reply added =
                municipality.post(PROJECTS + "/p1/milestones", "{\"key\": \"obra\", \"title\": \"Obra\", \"days\": 5}");
        assertEquals(added.text(), 201, added.status());
        assertTrue(added.text(), added.text().contains("\"critical\":true"));
        Reply read = municipality.get(PROJECTS + "/p1/milestones/obra");
        assertEquals(added.header("ETag"), read.header("ETag"));
        assertEquals(
                428,
                municipality.put(PROJECTS + "/p1/milestones/obra", read.text()).status());
        Reply changed =
                municipality.with("If-Match", read.header("ETag")).put(PROJECTS + "/p1/milestones/obra", read.text());
        assertEquals(changed.text(), 200, changed.status());
        assertTrue(municipality.get(PROJECTS + "/p1/milestones").text().contains("obra"));
        assertEquals(428, municipality.delete(PROJECTS + "/p1/milestones/obra").status());
        assertEquals(
                204,
                municipality
                        .with("If-Match", changed.header("ETag"))
                        .delete(PROJECTS + "/p1/milestones/obra")
                        .status());
        assertEquals(
                201,
                municipality
                        .post(PROJECTS + "/p1/log", "{\"text\": \"Reunión\"}")
                        .status());
        assertTrue(municipality.get(PROJECTS + "/p1/log").text().contains("Reunión"));
    }
}
