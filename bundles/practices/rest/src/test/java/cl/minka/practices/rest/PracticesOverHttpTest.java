package cl.minka.practices.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import cl.minka.kernel.rest.Client;
import cl.minka.kernel.rest.Client.Reply;
import cl.minka.practices.EvidenceLevel;
import cl.minka.practices.PracticeStatus;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Rule;
import org.junit.Test;

public class PracticesOverHttpTest {
    private static final String PRACTICES = "/api/v1/practices";
    private static final String ENTERED =
            """
            {"title": "=Atención nocturna", "municipality": "05101", "topics": ["Salud"], "status": "looking-for-partners",
             "components": [{"name": "Horario"}], "cost": {"setUp": 7000000},
             "results": [{"indicator": "Atenciones", "before": 120, "after": 310.5}]}
            """;

    @Rule
    public final PracticesHost host = new PracticesHost();

    @Test
    public void aPracticeIsEnteredReadAndChanged() {
        Client municipality = host.as("municipio-05101");
        Reply made = municipality.post(PRACTICES, ENTERED);
        assertEquals(made.text(), 201, made.status());
        assertEquals("looking-for-partners", made.json().get("status"));
        assertEquals("described", made.json().get("evidence"));
        assertEquals(true, made.json().get("published"));
        assertEquals("up-to-20-million", ((Map<?, ?>) made.json().get("cost")).get("band"));
        assertEquals(true, ((Map<?, ?>) ((List<?>) made.json().get("components")).get(0)).get("core"));
        String path = made.header("Location").replaceFirst(".*(?=/api/)", "");
        Reply read = host.anonymous().get(path);
        assertEquals(made.json(), read.json());
        assertEquals(428, municipality.put(path, read.text()).status());
        Reply changed = municipality
                .with("If-Match", read.header("ETag"))
                .put(path, read.text().replace("Salud", "Noche"));
        assertEquals(changed.text(), 200, changed.status());
        assertEquals(List.of("Noche"), changed.json().get("topics"));
        Client later = municipality.with("If-Match", changed.header("ETag"));
        assertEquals(204, later.delete(path).status());
        assertEquals(404, host.anonymous().get(path).status());
    }

    @Test
    public void theListTakesItsFiltersAndIsATable() {
        host.as("organizadora").post(PRACTICES, ENTERED);
        Reply list =
                host.anonymous().get(PRACTICES + "?topic=salud&status=running&evidence=replicated&sort=-adoptions");
        assertEquals(list.text(), 200, list.status());
        assertEquals(
                Optional.of(PracticeStatus.RUNNING),
                host.practices.asked.orElseThrow().status());
        assertEquals(
                Optional.of(EvidenceLevel.REPLICATED),
                host.practices.asked.orElseThrow().evidence());
        assertEquals(400, host.anonymous().get(PRACTICES + "?colour=red").status());
        assertEquals(400, host.anonymous().get(PRACTICES + "?status=asleep").status());
        Reply table = host.anonymous().get(PRACTICES + "?format=csv");
        assertTrue(table.text(), table.text().contains("'=Atención nocturna"));
    }

    @Test
    public void aFileIsStoredListedAndReadInPart() {
        String path = PRACTICES + "/k3ja7xw2m5qz4pba/attachments/Manual%20de%20atenci%C3%B3n.txt";
        Client municipality = host.as("municipio-05101");
        assertEquals(403, text(host.as("evaluador-01"), path, "hola").status());
        Reply stored = text(municipality, path, "buenas noches");
        assertEquals(stored.text(), 201, stored.status());
        assertEquals(
                "/api/v1/practices/k3ja7xw2m5qz4pba/attachments/Manual%20de%20atenci%C3%B3n.txt",
                stored.header("Location"));
        assertEquals("Manual de atención.txt", stored.json().get("name"));
        Reply list = host.anonymous().get(PRACTICES + "/k3ja7xw2m5qz4pba/attachments");
        assertEquals(List.of(stored.json()), list.json().get("items"));
        Reply part = host.anonymous().with("Range", "bytes=7-").get(path);
        assertEquals(206, part.status());
        assertEquals("noches", part.text());
        assertEquals(428, municipality.delete(path).status());
        assertEquals(
                204,
                municipality
                        .with("If-Match", stored.header("ETag"))
                        .delete(path)
                        .status());
        assertEquals(404, host.anonymous().get(path).status());
    }

    @Test
    public void aMunicipalityConsentsWithdrawsAndConfirms() {
        Client municipality = host.as("municipio-05101");
        municipality.post(PRACTICES, ENTERED);
        String path = PRACTICES + "/k3ja7xw2m5qz4pba";
        assertEquals(401, host.anonymous().get(path + "/consent").status());
        Reply none = municipality.get(path + "/consent");
        assertEquals(false, none.json().get("given"));
        assertEquals(400, municipality.put(path + "/consent", "{}").status());
        Reply given = municipality.put(path + "/consent", "{\"given\": true}");
        assertEquals(given.text(), 200, given.status());
        assertEquals("municipio-05101", given.json().get("by"));
        String withdrawn = given.text().replace("true", "false");
        assertEquals(428, municipality.put(path + "/consent", withdrawn).status());
        Reply again = municipality.with("If-Match", given.header("ETag")).put(path + "/consent", withdrawn);
        assertEquals(false, again.json().get("given"));
        assertEquals(200, municipality.post(path + "/confirmation", "").status());
        assertEquals(
                403, host.as("evaluador-01").post(path + "/confirmation", "").status());
    }

    @Test
    public void onlyOrganizersAndMunicipalitiesEnterPractices() {
        assertEquals(401, host.anonymous().post(PRACTICES, ENTERED).status());
        assertEquals(403, host.as("evaluador-01").post(PRACTICES, ENTERED).status());
        assertEquals(
                400,
                host.as("organizadora").post(PRACTICES, "{\"titel\": \"x\"}").status());
    }

    private static Reply text(Client client, String path, String content) {
        return client.with("Content-Type", "text/plain").send("PUT", path, BodyPublishers.ofString(content));
    }
}
