package cl.minka.kernel.rest.platform;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import cl.minka.kernel.rest.Client;
import cl.minka.kernel.rest.Client.Reply;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import org.junit.ClassRule;
import org.junit.Test;

/** People, how they come in, and their accounts. */
public final class AccountsOverHttpTest {
    private static final String ANA = "{\"username\":\"ana.rojas\",\"name\":\"Ana Rojas\",\"password\":\"una-clave\","
            + "\"roles\":[{\"role\":\"organizer\",\"organization\":\"amuch\"}]}";

    @ClassRule
    public static final PlatformHost HOST = new PlatformHost();

    @Test
    public void peopleSignInAndOut() {
        Reply signed =
                HOST.nobody().post("/api/v1/auth/tokens", "{\"username\":\"comite-1\",\"password\":\"minka-demo\"}");
        assertEquals(200, signed.status());
        assertEquals("2027-03-01T03:00:00Z", signed.json().get("expiresAt"));
        assertEquals("no-store", signed.header("Cache-Control"));
        Client token =
                HOST.nobody().with("Authorization", "Bearer " + signed.json().get("token"));
        assertEquals(200, token.get("/api/v1/me").status());
        assertEquals(204, token.delete("/api/v1/auth/tokens").status());
        assertEquals(401, token.get("/api/v1/me").status());
        assertEquals(
                401,
                HOST.nobody()
                        .post("/api/v1/auth/tokens", "{\"username\":\"x\",\"password\":\"y\"}")
                        .status());
        assertEquals(
                400,
                HOST.nobody()
                        .post("/api/v1/auth/tokens", "{\"username\":\"x\"}")
                        .status());
        assertEquals(401, HOST.nobody().get("/api/v1/me").status());
    }

    @Test
    public void iSeeMyselfAndChangeMyPassword() {
        Reply me = HOST.admin().get("/api/v1/me");
        assertTrue(me.text(), me.text().contains("\"path\":\"me/assignments\""));
        assertEquals(
                204,
                HOST.admin()
                        .put("/api/v1/me/password", "{\"current\":\"minka-demo\",\"password\":\"otra-clave\"}")
                        .status());
        assertEquals(
                400,
                HOST.admin()
                        .put("/api/v1/me/password", "{\"current\":\"x\",\"password\":\"otra-clave\"}")
                        .status());
        assertEquals(200, HOST.admin().get("/api/v1/me/personal-data").status());
    }

    @Test
    public void anAccountLives() {
        Client keyed = HOST.admin().with("Idempotency-Key", "ana");
        Reply made = keyed.post("/api/v1/users", ANA);
        assertEquals(made.text(), 201, made.status());
        assertEquals("/api/v1/users/ana.rojas", made.header("Location"));
        assertFalse(made.text().contains("clave"));
        assertEquals(made.text(), keyed.post("/api/v1/users", ANA).text());
        assertEquals(409, HOST.admin().post("/api/v1/users", ANA).status());
        Reply got = HOST.admin().get("/api/v1/users/ana.rojas");
        assertEquals(
                List.of(Map.of("role", "organizer", "organization", "amuch")),
                got.json().get("roles"));
        assertEquals(
                200,
                HOST.admin()
                        .with("If-Match", got.header("ETag"))
                        .put("/api/v1/users/ana.rojas", got.text())
                        .status());
        assertEquals(
                400,
                HOST.admin()
                        .with("If-Match", "*")
                        .put("/api/v1/users/otra", got.text())
                        .status());
        assertEquals(
                400,
                HOST.admin()
                        .post("/api/v1/users", ANA.replace("organizer", "king"))
                        .status());
        Reply invited =
                HOST.admin().send("POST", "/api/v1/users/ana.rojas/invitation", HttpRequest.BodyPublishers.noBody());
        assertEquals(201, invited.status());
        assertEquals(HOST.base() + "/api/invitation#code-1", invited.json().get("link"));
        assertEquals(
                204,
                HOST.nobody()
                        .post("/api/v1/invitations", "{\"code\":\"code-1\",\"password\":\"otra-clave\"}")
                        .status());
        assertEquals(
                400,
                HOST.nobody()
                        .post("/api/v1/invitations", "{\"code\":\"x\",\"password\":\"otra-clave\"}")
                        .status());
        assertTrue(
                HOST.admin().get("/api/v1/users?format=csv").text().contains("ana.rojas,Ana Rojas,,organizer:amuch"));
        assertEquals(428, HOST.admin().delete("/api/v1/users/ana.rojas").status());
        assertEquals(
                204,
                HOST.admin()
                        .with("If-Match", "\"2\"")
                        .delete("/api/v1/users/ana.rojas")
                        .status());
        assertEquals(404, HOST.admin().get("/api/v1/users/ana.rojas").status());
        assertEquals(403, HOST.nobody().as("evaluador-01").get("/api/v1/users").status());
    }

    @Test
    public void accountsAreImportedAtOnceOrAsAJob() {
        String csv = "username,name,role\na.b,A B,citizen\n";
        assertEquals(1, HOST.admin().csv("/api/v1/users/import", csv).json().get("created"));
        Reply accepted = HOST.admin().with("Prefer", "respond-async").csv("/api/v1/users/import", csv);
        assertEquals(202, accepted.status());
        Reply job = HOST.admin().get(accepted.header("Location"));
        assertEquals("succeeded", job.json().get("state"));
        assertEquals(1.0, ((Number) job.json().get("progress")).doubleValue(), 0);
        assertTrue(job.text(), job.text().contains("\"result\":{\"rows\":1,\"created\":1"));
        assertFalse(job.json().containsKey("problem"));
        assertEquals(
                404,
                HOST.nobody().as("comite-1").get(accepted.header("Location")).status());
        assertEquals(200, HOST.admin().delete(accepted.header("Location")).status());
    }
}
