package cl.minka.schools.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import cl.minka.kernel.rest.Client;
import cl.minka.kernel.rest.Client.Reply;
import java.util.List;
import java.util.Map;
import org.junit.Rule;
import org.junit.Test;

public class PeopleOverHttpTest {
    private static final String API = "/api/v1/";

    @Rule
    public final SchoolsHost host = new SchoolsHost();

    @Test
    public void aPersonIsEnteredReadAndChangedWithWhatWasRead() {
        Client organizer = host.as("organizadora");
        Reply made = organizer.post(
                API + "people", "{\"name\": \"Ana Rojas\", \"rut\": \"44444444-4\", \"sex\": \"female\"}");
        assertEquals(made.text(), 201, made.status());
        String path = API + "people/persona-1";
        Reply read = organizer.get(path);
        assertEquals("female", read.json().get("sex"));
        Reply put = organizer.with("If-Match", read.header("ETag")).put(path, read.text());
        assertEquals(put.text(), 200, put.status());
        assertEquals(428, organizer.put(path, read.text()).status());
        Reply found = organizer.post(API + "people/search", "{\"rut\": \"44444444-4\"}");
        assertEquals(found.text(), 200, found.status());
        assertEquals(1, items(found));
        assertFalse(organizer.get(API + "people?format=csv").text().contains("44444444"));
        assertEquals(400, organizer.get(API + "people?rut=44444444-4").status());
        assertEquals(401, host.anonymous().get(API + "people").status());
        assertEquals(403, host.as("municipio-05101").get(API + "people").status());
    }

    @Test
    public void twoRecordsOfOnePersonAreMerged() {
        Client organizer = host.as("organizadora");
        organizer.post(API + "people", "{\"name\": \"Ana Rojas\"}");
        organizer.post(API + "people", "{\"name\": \"Ana Roxas\"}");
        Reply pairs = organizer.get(API + "people/duplicates");
        assertEquals(
                List.of("similar-name"), ((Map<?, ?>) ((List<?>) pairs.json().get("items")).get(0)).get("reasons"));
        assertEquals(
                204,
                organizer
                        .post(API + "people/persona-1/distinct", "{\"other\": \"persona-2\"}")
                        .status());
        Reply merged = organizer.post(API + "people/persona-1/merge", "{\"into\": \"persona-2\"}");
        assertEquals(merged.text(), 200, merged.status());
        assertEquals("persona-2", merged.json().get("id"));
    }

    @Test
    public void aRosterIsTakenAtOnceOrAsAJob() {
        Client organizer = host.as("organizadora");
        Reply report = organizer.csv(API + "people/import?dryRun=true", "name,rut\nAna,\nEva,\n");
        assertEquals(report.text(), 200, report.status());
        assertEquals(2, report.json().get("created"));
        assertEquals(422, organizer.csv(API + "people/import", "nombre\nAna\n").status());
        assertEquals(
                202,
                organizer
                        .with("Prefer", "respond-async")
                        .csv(API + "people/import", "name\nAna\n")
                        .status());
    }

    @Test
    public void organizationsAndConsentsAreKept() {
        Client municipality = host.as("municipio-05101");
        String council = "{\"kind\": \"neighbourhood-council\", \"name\": \"Junta 1\", \"municipality\": \"05101\"}";
        Reply made = municipality.post(API + "organizations", council);
        assertEquals(made.text(), 201, made.status());
        assertEquals("neighbourhood-council", made.json().get("kind"));
        Reply read = municipality.get(API + "organizations/junta");
        assertEquals(
                200,
                municipality
                        .with("If-Match", read.header("ETag"))
                        .put(API + "organizations/junta", read.text())
                        .status());
        Client organizer = host.as("organizadora");
        assertEquals(
                201,
                organizer
                        .post(API + "consent-texts", "{\"purpose\": \"enrolment\", \"text\": \"Autorizo.\"}")
                        .status());
        assertEquals(1, items(host.anonymous().get(API + "consent-texts")));
        String consent =
                "{\"purpose\": \"enrolment\", \"version\": \"abc\", \"state\": \"given\", \"byGuardian\": true}";
        Reply given = organizer.post(API + "people/persona-1/consents", consent);
        assertEquals(given.text(), 201, given.status());
        assertEquals(
                400,
                organizer
                        .post(API + "people/persona-1/consents", "{\"purpose\": \"x\"}")
                        .status());
        assertEquals(1, items(organizer.get(API + "people/persona-1/consents")));
    }

    @Test
    public void anEnrolmentIsMadeDecidedAndMoved() {
        Client organizer = host.as("organizadora");
        organizer.post(API + "people", "{\"name\": \"Ana Rojas\"}");
        String path = API + "editions/civica-1/enrolments";
        Reply made = organizer.post(path, "{\"person\": \"persona-1\", \"state\": \"waiting\"}");
        assertEquals(made.text(), 201, made.status());
        assertEquals("Ana Rojas", made.json().get("name"));
        assertEquals(1, made.json().get("place"));
        Reply twice = organizer.post(path, "{\"person\": \"persona-1\"}");
        assertEquals(409, twice.status());
        assertEquals(2, ((List<?>) twice.json().get("errors")).size());
        Reply read = organizer.get(path + "/i1");
        Reply put = organizer.with("If-Match", read.header("ETag")).put(path + "/i1", read.text());
        assertEquals(put.text(), 200, put.status());
        assertEquals(
                428, organizer.put(path + "/i1", "{\"state\": \"enrolled\"}").status());
        assertTrue(organizer.get(path + "?format=csv").text().contains("Ana Rojas"));
        Reply moved = organizer.post(path + "/i1/move", "{\"edition\": \"otra\"}");
        assertEquals(moved.text(), 201, moved.status());
        assertEquals("/api/v1/editions/otra/enrolments/movida", moved.header("Location"));
        assertEquals(2, items(organizer.get(API + "me/enrolments")));
        Reply invited = organizer.post(API + "editions/civica-1/invitations", "{\"persons\": [\"persona-1\"]}");
        assertEquals(invited.text(), 201, invited.status());
        String invitation = API + "editions/civica-1/invitations/v0";
        assertEquals(428, organizer.delete(invitation).status());
        Reply one = organizer.get(invitation);
        assertEquals("person", one.json().get("kind"));
        assertEquals(
                204,
                organizer
                        .with("If-Match", one.header("ETag"))
                        .delete(invitation)
                        .status());
        assertEquals(404, organizer.get(invitation).status());
        assertEquals(403, host.as("municipio-05101").get(path).status());
    }

    private static int items(Reply list) {
        return ((List<?>) list.json().get("items")).size();
    }
}
