package cl.minka.kernel.rest.platform;

import static org.junit.Assert.assertEquals;

import cl.minka.kernel.rest.Client.Reply;
import cl.minka.plugin.transfer.TransferStrategy;
import java.util.List;
import java.util.Map;
import org.junit.ClassRule;
import org.junit.Test;
import org.osgi.framework.ServiceReference;

/** Strategies that are installed, who installs them and who may choose them. */
public final class StrategiesOverHttpTest {
    @ClassRule
    public static final PlatformHost HOST = new PlatformHost();

    @Test
    public void strategiesAreListed() {
        assertEquals(0, HOST.nobody().get("/api/v1/plugins?kind=scoring").json().get("total"));
        assertEquals(400, HOST.nobody().get("/api/v1/plugins?kind=other").status());
        assertEquals(404, HOST.nobody().get("/api/v1/plugins/scoring/mean").status());
        assertEquals(404, HOST.nobody().get("/api/v1/plugins/other/mean").status());
    }

    @Test
    public void transferStrategiesAreListedWhileTheyAreThere() {
        ServiceReference<TransferStrategy> need = new FakeReference<>(Map.of(
                "minka.strategy.id", "need",
                "minka.strategy.name", "Necesidades declaradas",
                "minka.strategy.description", "Une necesidades y prácticas.",
                "minka.strategy.parameters", "{\"type\":\"object\"}"));
        HOST.plugins().addTransferStrategy(need);
        try {
            assertEquals(
                    1, HOST.nobody().get("/api/v1/plugins?kind=transfer").json().get("total"));
            assertEquals(
                    0, HOST.nobody().get("/api/v1/plugins?kind=scoring").json().get("total"));
            assertEquals(404, HOST.nobody().get("/api/v1/plugins/scoring/need").status());
            Map<String, Object> view =
                    HOST.nobody().get("/api/v1/plugins/transfer/need").json();
            assertEquals("transfer", view.get("kind"));
            assertEquals("Necesidades declaradas", view.get("name"));
            assertEquals(Map.of("type", "object"), view.get("parameters"));
            assertEquals("active", view.get("state"));
        } finally {
            HOST.plugins().removeTransferStrategy(need);
        }
        assertEquals(404, HOST.nobody().get("/api/v1/plugins/transfer/need").status());
    }

    @Test
    public void anAdministratorInstallsSwapsAndRemovesStrategiesAsJobs() {
        String order = "{\"feature\":\"ejemplo\",\"version\":\"1.0.0\",\"source\":\"mvn:org.ejemplo/ejemplo/1.0.0\"}";
        assertEquals(401, HOST.nobody().post("/api/v1/plugins", order).status());
        assertEquals(
                403,
                HOST.nobody().as("organizadora").post("/api/v1/plugins", order).status());
        Reply wrong =
                HOST.admin().post("/api/v1/plugins", "{\"feature\":\"a b\",\"version\":\"x\",\"sha256\":[\"12\"]}");
        assertEquals(400, wrong.status());
        assertEquals(3, ((List<?>) wrong.json().get("errors")).size());
        assertEquals(
                400,
                HOST.admin()
                        .post("/api/v1/plugins", "{\"feature\":\"a\",\"verison\":\"1\"}")
                        .status());
        Reply accepted = HOST.admin().post("/api/v1/plugins", order);
        assertEquals(202, accepted.status());
        String job = accepted.header("Location");
        Map<?, ?> result = (Map<?, ?>) HOST.admin().get(job).json().get("result");
        assertEquals("active", result.get("state"));
        assertEquals(false, result.get("trusted"));
        Reply found = HOST.admin().get("/api/v1/plugins/features/ejemplo/1.0.0");
        assertEquals(result, found.json());
        assertEquals(1, HOST.admin().get("/api/v1/plugins/features").json().get("total"));
        assertEquals(
                404, HOST.admin().get("/api/v1/plugins/features/ejemplo/2.0.0").status());
        assertEquals(
                202,
                HOST.admin()
                        .post("/api/v1/plugins/features/ejemplo/1.0.0/checks", "")
                        .status());
        assertEquals(
                202,
                HOST.admin()
                        .post("/api/v1/plugins/features/ejemplo/rollback", "")
                        .status());
        assertEquals(
                428,
                HOST.admin().delete("/api/v1/plugins/features/ejemplo/1.0.0").status());
        assertEquals(
                412,
                HOST.admin()
                        .with("If-Match", "\"7\"")
                        .delete("/api/v1/plugins/features/ejemplo/1.0.0")
                        .status());
        assertEquals(
                202,
                HOST.admin()
                        .with("If-Match", "\"1\"")
                        .delete("/api/v1/plugins/features/ejemplo/1.0.0")
                        .status());
        assertEquals(
                "removed",
                HOST.admin()
                        .get("/api/v1/plugins/features/ejemplo/1.0.0")
                        .json()
                        .get("state"));
    }

    @Test
    public void anAdministratorSaysWhoMayChooseAStrategy() {
        String path = "/api/v1/plugins/scoring/ejemplo/permission";
        assertEquals("{\"organizations\":null}", HOST.admin().get(path).text());
        assertEquals(403, HOST.nobody().as("organizadora").get(path).status());
        assertEquals(
                428, HOST.admin().put(path, "{\"organizations\":[\"amuch\"]}").status());
        assertEquals(
                200,
                HOST.admin()
                        .with("If-Match", "\"0\"")
                        .put(path, "{\"organizations\":[\"amuch\"]}")
                        .status());
        assertEquals(
                Map.of("organizations", List.of("amuch")),
                HOST.admin().get(path).json());
        assertEquals(
                "/organizations/1 kernel.required",
                HOST.admin()
                        .with("If-Match", "\"1\"")
                        .put(path, "{\"organizations\":[\"amuch\",null]}")
                        .firstError());
        assertEquals(
                404,
                HOST.admin().get("/api/v1/plugins/other/ejemplo/permission").status());
    }
}
