package cl.minka.kernel.rest.platform;

import static org.junit.Assert.assertEquals;

import cl.minka.kernel.rest.Client;
import cl.minka.kernel.rest.Client.Reply;
import java.time.Instant;
import java.util.List;
import org.junit.ClassRule;
import org.junit.Test;

/** What the platform answers for: its journal and the personal data it holds. */
public final class AccountabilityOverHttpTest {
    @ClassRule
    public static final PlatformHost HOST = new PlatformHost();

    @Test
    public void theTrailIsReadAndVerified() {
        Client organizer = HOST.nobody().as("organizadora");
        Reply list = organizer.get("/api/v1/audit?from=2026-01-01T00:00:00Z&resource=contests/2027");
        assertEquals(list.text(), 200, list.status());
        for (String from : List.of("2026-01-01", "2026-01-01T00:00:00-03:00", "2026-01-01T06:00:00%2B03:00")) {
            assertEquals(from, 200, organizer.get("/api/v1/audit?from=" + from).status());
            assertEquals(
                    from,
                    Instant.parse("2026-01-01T03:00:00Z"),
                    HOST.trail().asked().from().orElseThrow());
        }
        assertEquals(400, organizer.get("/api/v1/audit?from=2026-02-30").status());
        assertEquals(
                400, organizer.get("/api/v1/audit?from=2026-01-01T00:00:00").status());
        assertEquals(
                "{\"entries\":1,\"valid\":true,\"firstBroken\":null}",
                organizer.get("/api/v1/audit/verification").text());
        assertEquals(403, HOST.nobody().as("comite-1").get("/api/v1/audit").status());
    }

    @Test
    public void personalDataAreAskedForByAnAdministrator() {
        assertEquals(
                403,
                HOST.nobody()
                        .as("organizadora")
                        .post("/api/v1/personal-data/erasure", "{\"username\":\"x\"}")
                        .status());
        assertEquals(
                1,
                HOST.admin()
                        .post("/api/v1/personal-data/erasure", "{\"username\":\"x\"}")
                        .json()
                        .get("records"));
        assertEquals(
                200,
                HOST.admin()
                        .post("/api/v1/personal-data/search", "{\"username\":\"x\"}")
                        .status());
        assertEquals(
                200,
                HOST.admin()
                        .post("/api/v1/personal-data/export", "{\"username\":\"x\"}")
                        .status());
        assertEquals(
                200,
                HOST.admin()
                        .post("/api/v1/personal-data/block", "{\"username\":\"x\",\"blocked\":false}")
                        .status());
        assertEquals(
                400,
                HOST.admin()
                        .post("/api/v1/personal-data/rectification", "{\"username\":\"x\"}")
                        .status());
    }
}
