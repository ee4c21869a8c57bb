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

    @Test
    public void itIsShownInTimeAsDataAndAsAPicture() {
        Client municipality = host.as("municipio-05101");
        municipality.post(PROJECTS, PROJECT);
        Reply gantt = municipality.get(PROJECTS + "/p1/gantt");
        assertEquals(gantt.text(), 200, gantt.status());
        assertTrue(gantt.text(), gantt.text().contains("\"criticalPath\":[\"obra\"]"));
        assertTrue(gantt.text(), gantt.text().contains("\"to\":\"2027-03-05\""));
        Reply svg = municipality.get(PROJECTS + "/p1/gantt/picture.svg");
        assertEquals(svg.text(), 200, svg.status());
        assertTrue(svg.text(), svg.text().contains("Ruta crítica") && svg.text().contains("01-03"));
        assertTrue(municipality
                .with("Accept-Language", "en")
                .get(PROJECTS + "/p1/gantt/picture.png")
                .text()
                .contains("Critical path"));
        assertEquals(404, municipality.get(PROJECTS + "/p9/gantt/picture.svg").status());
        host.undrawn();
        assertEquals(503, municipality.get(PROJECTS + "/p1/gantt/picture.svg").status());
    }

    @Test
    public void itsCalendarIsReadBySecretAddressesThatAreRevoked() {
        Client municipality = host.as("municipio-05101");
        municipality.post(PROJECTS, PROJECT);
        assertTrue(municipality.get(PROJECTS + "/p1/calendar.ics").text().startsWith("BEGIN:VCALENDAR"));
        assertEquals(404, municipality.get(PROJECTS + "/p1/calendar-feed").status());
        assertEquals(
                400,
                municipality.post(PROJECTS + "/p1/calendar-feed", "{\"x\": 1}").status());
        Reply opened = municipality.post(PROJECTS + "/p1/calendar-feed", "{}");
        assertEquals(opened.text(), 201, opened.status());
        String address = opened.json().get("address").toString();
        assertEquals("/api/v1/calendars/projects/secreto/calendar.ics", address);
        assertEquals(200, host.anonymous().get(address).status());
        Reply feed = municipality.get(PROJECTS + "/p1/calendar-feed");
        assertEquals(
                204,
                municipality
                        .with("If-Match", feed.header("ETag"))
                        .delete(PROJECTS + "/p1/calendar-feed")
                        .status());
        assertEquals(404, host.anonymous().get(address).status());
    }

    @Test
    public void documentsGoInAndOut() {
        Client municipality = host.as("municipio-05101");
        municipality.post(PROJECTS, PROJECT);
        String plan = PROJECTS + "/p1/documents/plano.txt";
        Reply stored = municipality
                .with("Content-Type", "text/plain")
                .send("PUT", plan, java.net.http.HttpRequest.BodyPublishers.ofString("plano"));
        assertEquals(stored.text(), 201, stored.status());
        assertEquals("plano", municipality.get(plan).text());
        assertTrue(municipality.get(PROJECTS + "/p1/documents").text().contains("plano.txt"));
        assertEquals(428, municipality.delete(plan).status());
        assertEquals(
                204,
                municipality
                        .with("If-Match", stored.header("ETag"))
                        .delete(plan)
                        .status());
        assertEquals(404, municipality.get(plan).status());
    }

    @Test
    public void aPortfolioIsReadAsDataAndAsATable() {
        Client organizer = host.as("organizadora");
        Reply read = organizer.get(PROJECTS + "/portfolio");
        assertEquals(read.text(), 200, read.status());
        assertTrue(read.text(), read.text().contains("\"source\":\"FRIL\",\"planned\":1000,\"spent\":20"));
        assertTrue(
                read.text(),
                read.text().contains("\"projects\":3") && read.text().contains("\"dueOn\":\"2027-03-05\""));
        assertTrue(
                organizer.get(PROJECTS + "/portfolio?format=csv").text().contains("05101,3,2,0,0,0,1,0,0,1000,20,1"));
    }
}
