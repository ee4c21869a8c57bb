package cl.minka.kernel.rest.sample;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import cl.minka.kernel.rest.Client.Reply;
import java.net.http.HttpRequest;
import java.util.List;
import org.junit.ClassRule;
import org.junit.Test;

/** What clients are told when something goes wrong. */
public final class ProblemsTest {
    @ClassRule
    public static final SampleHost HOST = new SampleHost();

    @Test
    public void aProblemIsToldInSpanishAndInEnglish() {
        Reply spanish = HOST.nobody().get("/api/v1/things/none?x=1&y=2");
        assertEquals(400, spanish.status());
        assertEquals("application/problem+json", spanish.header("Content-Type"));
        assertEquals("urn:minka:problem:kernel:invalid", spanish.json().get("type"));
        assertEquals("La solicitud no es válida", spanish.json().get("title"));
        assertEquals(400, spanish.json().get("status"));
        assertEquals("/api/v1/things/none", spanish.json().get("instance"));
        assertEquals("/query/x kernel.unknown-parameter", spanish.firstError());
        assertEquals(2, ((List<?>) spanish.json().get("errors")).size());
        Reply english =
                HOST.nobody().with("Accept-Language", "de, en;q=0.8, es;q=0.5").get("/api/v1/things/none?x=1");
        assertEquals("The request is not valid", english.json().get("title"));
    }

    @Test
    public void aRefusalWithoutTextsStillReadsWell() {
        Reply reply = HOST.nobody().as("evaluador-01").get("/api/v1/things/trouble/unknown-text");
        assertEquals(409, reply.status());
        assertEquals("urn:minka:problem:sample:nobody-wrote-this", reply.json().get("type"));
        assertEquals("El estado actual no lo permite", reply.json().get("title"));
    }

    @Test
    public void aBugShowsANumberAndNothingOfTheInside() {
        Reply reply = HOST.nobody().as("evaluador-01").get("/api/v1/things/trouble/bug");
        assertEquals(500, reply.status());
        assertTrue(reply.json().containsKey("incident"));
        assertFalse(reply.text().contains("SELECT"));
        assertFalse(reply.text().contains("Exception"));
    }

    @Test
    public void aDatabaseThatIsAwayIsA503() {
        Reply reply = HOST.nobody().as("evaluador-01").get("/api/v1/things/trouble/database");
        assertEquals(503, reply.status());
        assertEquals("30", reply.header("Retry-After"));
    }

    @Test
    public void pathsMethodsAndTypesThatAreNotThereAreProblemsToo() {
        assertProblem(404, HOST.nobody().get("/api/v1/nothing"));
        assertProblem(404, HOST.nobody().get("/api/"));
        Reply method = HOST.nobody()
                .with("Content-Type", "application/json")
                .send("PATCH", "/api/v1/things/x", HttpRequest.BodyPublishers.ofString("{}"));
        assertProblem(405, method);
        assertEquals("DELETE, GET, HEAD, PUT", method.header("Allow"));
        assertProblem(406, HOST.nobody().with("Accept", "image/png").get("/api/v1/things/x"));
        assertProblem(406, HOST.nobody().with("Accept", "text/csv").get("/api/v1/things/x"));
        assertProblem(
                415,
                HOST.organizer()
                        .with("Content-Type", "text/plain")
                        .send("POST", "/api/v1/things", HttpRequest.BodyPublishers.ofString(SampleHost.GOOD)));
        assertProblem(
                415,
                HOST.organizer().send("POST", "/api/v1/things", HttpRequest.BodyPublishers.ofString(SampleHost.GOOD)));
        assertProblem(
                415,
                HOST.organizer()
                        .with("Content-Type", "application/json;charset=iso-8859-1")
                        .send("POST", "/api/v1/things", HttpRequest.BodyPublishers.ofString(SampleHost.GOOD)));
        assertProblem(
                415,
                HOST.organizer()
                        .with("Content-Type", "application/json;charset=utf-99")
                        .send("POST", "/api/v1/things", HttpRequest.BodyPublishers.ofString(SampleHost.GOOD)));
        assertEquals(
                201,
                HOST.organizer()
                        .with("Content-Type", "application/json; charset=\"UTF-8\"")
                        .send("POST", "/api/v1/things", HttpRequest.BodyPublishers.ofString(SampleHost.GOOD))
                        .status());
        assertProblem(415, HOST.organizer().with("Content-Encoding", "gzip").post("/api/v1/things", SampleHost.GOOD));
    }

    private static void assertProblem(int status, Reply reply) {
        assertEquals(status, reply.status());
        assertEquals("application/problem+json", reply.header("Content-Type"));
        assertEquals(status, reply.json().get("status"));
        assertTrue(reply.json().get("type").toString().startsWith("urn:minka:problem:kernel:"));
    }
}
