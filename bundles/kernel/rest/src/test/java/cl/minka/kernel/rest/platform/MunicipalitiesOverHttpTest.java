package cl.minka.kernel.rest.platform;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import cl.minka.kernel.rest.Client.Reply;
import java.util.List;
import java.util.Map;
import org.junit.ClassRule;
import org.junit.Test;

public final class MunicipalitiesOverHttpTest {
    @ClassRule
    public static final PlatformHost HOST = new PlatformHost();

    @Test
    public void aMunicipalityHasTheShapeOfTheContract() {
        Reply reply = HOST.nobody().get("/api/v1/municipalities/05101");
        assertEquals(200, reply.status());
        Map<String, Object> view = reply.json();
        assertEquals(Map.of("code", "05", "name", "Valparaíso"), view.get("region"));
        assertEquals(Map.of("code", "051", "name", "Valparaíso"), view.get("province"));
        assertEquals(Map.of("2017", 296_655, "2024", 306_572), view.get("population"));
        assertEquals("urban", view.get("class"));
        assertEquals("large", view.get("sizeBand"));
        assertEquals(404, HOST.nobody().get("/api/v1/municipalities/99999").status());
        assertEquals(
                0,
                HOST.nobody()
                        .get("/api/v1/municipalities?sizeBand=small")
                        .json()
                        .get("total"));
        assertEquals(
                400, HOST.nobody().get("/api/v1/municipalities?sizeBand=huge").status());
        assertTrue(HOST.nobody().get("/api/v1/municipalities?format=csv").text().contains("05101,Valparaíso,05"));
        assertTrue(HOST.nobody()
                .get("/api/v1/municipalities/05101/indicators")
                .text()
                .contains("\"2023\":40.5"));
        assertTrue(HOST.nobody()
                .get("/api/v1/municipalities/05101/indicators?format=csv")
                .text()
                .contains("2023,40.5"));
        assertEquals(1, ((List<?>) HOST.nobody().get("/api/v1/regions").json().get("items")).size());
    }
}
