package cl.minka.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.ClassRule;
import org.junit.Test;

public class BootTest {
    @ClassRule
    public static final Platform PLATFORM = Platform.shared();

    @Test
    public void platformIsReadyAndSaysWhy() {
        JsonNode health = PLATFORM.anonymous().get("/health/ready").expect(200).json();
        assertEquals("ok", health.path("status").asText());
        for (JsonNode check : health.path("checks")) {
            assertEquals(check.toString(), "ok", check.path("status").asText());
        }
    }

    @Test
    public void platformIsAlive() {
        PLATFORM.anonymous().get("/health/live").expect(200);
    }

    @Test
    public void metricsShowPoolAndJavaMachine() {
        String metrics = PLATFORM.anonymous().get("/metrics").expect(200).text();
        assertTrue(metrics, metrics.contains("minka_database_connections{state=\"active\"}"));
        assertTrue(metrics, metrics.contains("jvm_memory_used_bytes"));
    }

    @Test
    public void whatIsForwardedNeedsAnAdministrator() {
        Client forwarded = PLATFORM.anonymous().with("X-Forwarded-For", "203.0.113.7");
        forwarded.get("/metrics").expect(401);
        forwarded.get("/health/ready").expect(401);
        forwarded.as("admin", "otra-clave").get("/health/ready").expect(401);
        forwarded.as("admin", Platform.ADMIN_PASSWORD).get("/health/ready").expect(200);
    }

    @Test
    public void shellIsForAdministrators() throws Exception {
        assertTrue(PLATFORM.shell().run("bundle:list").contains("kernel-core"));
        Shell stock = new Shell(PLATFORM.home(), PLATFORM.shell().port(), "karaf", "karaf");
        assertTrue(!stock.run("bundle:list").contains("kernel-core"));
    }

    @Test
    public void everyStrategyOfTheDistributionIsActive() {
        assertEquals(
                List.of("borda", "bradley-terry", "calibrated", "kemeny", "mean", "median", "schulze", "trimmed-mean"),
                active("scoring"));
        assertEquals(List.of("mentoring", "need-driven", "neighbours", "territorial"), active("transfer"));
    }

    @Test
    public void transferStrategiesShowTheSchemasOfTheirParameters() {
        for (String id : active("transfer")) {
            JsonNode view = PLATFORM.anonymous()
                    .get("/api/v1/plugins/transfer/" + id)
                    .expect(200)
                    .json();
            String bundle = "cl.minka.transfer." + id.replace("need-driven", "need");
            assertEquals(bundle, view.path("bundle").asText());
            assertEquals(id, "object", view.at("/parameters/type").asText());
            for (JsonNode property : view.at("/parameters/properties")) {
                assertTrue(
                        id + " " + property,
                        property.path("description").asText().length() > 10);
            }
        }
    }

    private static List<String> active(String kind) {
        List<String> ids = new ArrayList<>();
        for (JsonNode plugin : PLATFORM.anonymous()
                .get("/api/v1/plugins?kind=" + kind)
                .expect(200)
                .json()
                .path("items")) {
            assertEquals(plugin.toString(), "active", plugin.path("state").asText());
            ids.add(plugin.path("id").asText());
        }
        return ids;
    }

    @Test
    public void unknownPathIsAProblemDocument() {
        Answer answer = PLATFORM.anonymous().get("/api/v1/no-such-thing").expect(404);
        assertEquals(
                "application/problem+json",
                answer.header("Content-Type").orElse("").split(";")[0]);
    }
}
