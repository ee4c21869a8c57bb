package cl.minka.kernel.rest.sample;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import cl.minka.kernel.rest.Client;
import cl.minka.kernel.rest.Client.Reply;
import java.net.http.HttpRequest;
import org.junit.ClassRule;
import org.junit.Test;

/** Who is let in, in which order things are refused, and what every answer carries. */
public final class AccessTest {
    @ClassRule
    public static final SampleHost HOST = new SampleHost();

    @Test
    public void nobodyIsAskedWhoHeIsBeforeAnythingElse() {
        Reply reply = HOST.nobody()
                .with("Content-Type", "text/plain")
                .send("POST", "/api/v1/things?what=1", HttpRequest.BodyPublishers.ofString("{"));
        assertEquals(401, reply.status());
        assertTrue(reply.response()
                .headers()
                .allValues("WWW-Authenticate")
                .toString()
                .contains("Basic"));
    }

    @Test
    public void aRoleThatMayNotIsRefusedBeforeTheShapeIsLookedAt() {
        assertEquals(
                403,
                HOST.nobody()
                        .as("evaluador-01")
                        .post("/api/v1/things?what=1", "{")
                        .status());
    }

    @Test
    public void whoMustChangeThePasswordIsToldSo() {
        Reply reply = HOST.nobody().as("nueva").post("/api/v1/things", "{}");
        assertEquals(403, reply.status());
        assertEquals(
                "urn:minka:problem:kernel:password-change-required",
                reply.json().get("type"));
        assertTrue(reply.text(), reply.text().contains("PUT /api/v1/me/password"));
    }

    @Test
    public void theShapeComesBeforeTheThing() {
        assertEquals(
                400,
                HOST.organizer().put("/api/v1/things/secret", "{\"what\":1}").status());
        assertEquals(404, HOST.organizer().put("/api/v1/things/secret", "{}").status());
    }

    @Test
    public void theVersionComesBeforeTheValues() {
        String id = HOST.made();
        assertEquals(428, HOST.organizer().put("/api/v1/things/" + id, "{}").status());
        assertEquals(
                412,
                HOST.organizer()
                        .with("If-Match", "\"6\"")
                        .put("/api/v1/things/" + id, "{}")
                        .status());
        assertEquals(
                412,
                HOST.organizer()
                        .with("If-Match", "W/\"7\"")
                        .put("/api/v1/things/" + id, "{}")
                        .status());
        Reply values = HOST.organizer().with("If-Match", "\"3\", \"7\"").put("/api/v1/things/" + id, "{}");
        assertEquals(400, values.status());
        assertEquals("/name kernel.required", values.firstError());
        assertEquals(
                200,
                HOST.organizer()
                        .with("If-Match", "*")
                        .put("/api/v1/things/" + id, SampleHost.GOOD)
                        .status());
    }

    @Test
    public void wrongCredentialsAreRefusedEvenWhereNoneAreNeeded() {
        assertEquals(200, HOST.nobody().get("/api/v1/things").status());
        assertEquals(
                401,
                HOST.nobody()
                        .with("Authorization", "Basic !!!")
                        .get("/api/v1/things")
                        .status());
        assertEquals(
                401,
                HOST.nobody()
                        .with("Authorization", "Digest x")
                        .get("/api/v1/things")
                        .status());
        assertEquals(
                401,
                HOST.nobody()
                        .with("Authorization", "Bearer nope")
                        .get("/api/v1/things")
                        .status());
        assertEquals(401, HOST.nobody().as("nadie").get("/api/v1/things").status());
    }

    @Test
    public void aTokenIsAsGoodAsAPassword() {
        Client token = HOST.nobody().with("Authorization", "bearer token-organizadora");
        assertEquals(201, token.post("/api/v1/things", SampleHost.GOOD).status());
    }

    @Test
    public void tooManyAttemptsTellWhenToComeBack() {
        Reply reply = HOST.nobody().as("flood").get("/api/v1/things");
        assertEquals(429, reply.status());
        assertEquals("60", reply.header("Retry-After"));
    }

    @Test
    public void anAdministratorMayAllButWhatIsWrittenOtherwise() {
        assertEquals(
                201,
                HOST.nobody()
                        .as("admin")
                        .post("/api/v1/things", SampleHost.GOOD)
                        .status());
        assertEquals(
                403,
                HOST.nobody()
                        .as("admin")
                        .get("/api/v1/things/trouble/FORBIDDEN")
                        .status());
        assertEquals(
                404,
                HOST.nobody()
                        .as("evaluador-01")
                        .get("/api/v1/things/trouble/NOT_FOUND")
                        .status());
    }

    @Test
    public void whatIsNotListedIsDenied() {
        assertEquals(401, HOST.nobody().get("/api/v1/things/unlisted").status());
        assertEquals(
                403, HOST.nobody().as("admin").get("/api/v1/things/unlisted").status());
    }

    @Test
    public void everyAnswerHasItsHeaders() {
        Reply reply = HOST.nobody().with("X-Request-Id", "mine-1").get("/api/v1/things");
        assertEquals("mine-1", reply.header("X-Request-Id"));
        assertEquals("nosniff", reply.header("X-Content-Type-Options"));
        assertTrue(reply.header("Content-Security-Policy").contains("default-src 'none'"));
        assertEquals("no-cache", reply.header("Cache-Control"));
        assertEquals("", reply.header("Strict-Transport-Security"));
        Reply problem = HOST.organizer().with("X-Request-Id", "evil\"<>").get("/api/v1/nothing");
        assertEquals(36, problem.header("X-Request-Id").length());
        assertEquals(problem.header("X-Request-Id"), problem.json().get("requestId"));
        assertEquals("no-store", problem.header("Cache-Control"));
    }
}
