package cl.minka.practices.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import cl.minka.kernel.rest.Client;
import cl.minka.kernel.rest.Client.Reply;
import cl.minka.practices.need.NeedState;
import cl.minka.practices.need.Urgency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Rule;
import org.junit.Test;

public class NeedsOverHttpTest {
    private static final String NEEDS = "/api/v1/needs";
    private static final String ASKED =
            """
            {"title": "=Basura en quebradas", "problem": "Se acumula.", "topic": "Residuos", "wantedBy": "2027-12-31"}
            """;

    @Rule
    public final PracticesHost host = new PracticesHost();

    @Test
    public void aNeedIsAskedReadAndChanged() {
        Client municipality = host.as("municipio-05101");
        Reply made = municipality.post(NEEDS, ASKED);
        assertEquals(made.text(), 201, made.status());
        assertEquals("05101", made.json().get("municipality"));
        assertEquals("medium", made.json().get("urgency"));
        assertEquals("open", made.json().get("state"));
        assertEquals(false, made.json().get("anonymous"));
        assertTrue(made.text(), made.text().contains("\"answeredAt\":null"));
        String path = path(made);
        Reply read = municipality.get(path);
        assertEquals(made.json(), read.json());
        assertEquals(428, municipality.put(path, read.text()).status());
        Reply changed = municipality
                .with("If-Match", read.header("ETag"))
                .put(path, read.text().replace("\"medium\"", "\"critical\""));
        assertEquals(changed.text(), 200, changed.status());
        assertEquals("critical", changed.json().get("urgency"));
        assertEquals(
                204,
                municipality
                        .with("If-Match", changed.header("ETag"))
                        .delete(path)
                        .status());
        assertEquals(404, municipality.get(path).status());
    }

    @Test
    public void theListTakesItsFiltersAndIsATable() {
        Client municipality = host.as("municipio-05101");
        municipality.post(NEEDS, ASKED);
        Reply list = municipality.get(NEEDS
                + "?topic=aseo&region=05&state=in-progress&urgency=high&municipality=05101&unanswered=true&q=basura"
                + "&sort=-urgency");
        assertEquals(list.text(), 200, list.status());
        assertEquals(
                Optional.of(NeedState.IN_PROGRESS),
                host.needs.asked.orElseThrow().state());
        assertEquals(Optional.of(Urgency.HIGH), host.needs.asked.orElseThrow().urgency());
        assertTrue(host.needs.asked.orElseThrow().unanswered());
        assertEquals(Optional.of("basura"), host.needs.asked.orElseThrow().text());
        assertEquals(400, municipality.get(NEEDS + "?sort=municipality").status());
        assertEquals(400, municipality.get(NEEDS + "?unanswered=quizas").status());
        assertEquals(400, municipality.get(NEEDS + "?colour=red").status());
        assertTrue(municipality.get(NEEDS + "?format=csv").text().contains("'=Basura"));
        Reply counted = municipality.get(NEEDS + "/unanswered");
        assertEquals(counted.text(), 1, counted.json().get("total"));
        assertTrue(counted.text(), counted.text().contains("\"upTo30Days\":0"));
    }

    @Test
    public void onlyMunicipalitiesAndOrganizersReadTheBoard() {
        for (String path :
                List.of(NEEDS, NEEDS + "/unanswered", NEEDS + "/x", NEEDS + "/x/offers", NEEDS + "/x/matches")) {
            assertEquals(path, 401, host.anonymous().get(path).status());
            assertEquals(path, 403, host.as("evaluador-01").get(path).status());
            assertEquals(path, 403, host.as("comite-1").get(path).status());
        }
    }

    @Test
    public void aRefusedStepTellsStateWhatIsMissingAndWhoCan() {
        Client municipality = host.as("municipio-05101");
        String path = path(municipality.post(NEEDS, ASKED));
        Reply refused = municipality.post(path + "/transitions", "{\"to\": \"solved\"}");
        assertEquals(refused.text(), 409, refused.status());
        assertTrue(refused.text(), refused.text().contains("«open»"));
        assertTrue(refused.text(), refused.text().contains("la municipalidad que la publicó"));
        assertEquals("/reason", ((Map<?, ?>) ((List<?>) refused.json().get("errors")).get(0)).get("pointer"));
        Reply moved = municipality.post(path + "/transitions", "{\"to\": \"in-progress\"}");
        assertEquals(moved.text(), 200, moved.status());
        assertEquals("in-progress", moved.json().get("state"));
        assertEquals(400, municipality.post(path + "/transitions", "{}").status());
        assertEquals(
                400,
                municipality.post(path + "/transitions", "{\"to\": \"lost\"}").status());
    }

    @Test
    public void anOfferIsMadeAndAnswered() {
        Client municipality = host.as("municipio-05101");
        String path = path(municipality.post(NEEDS, ASKED));
        Reply made = municipality.post(path + "/offers", "{\"text\": \"Vengan.\"}");
        assertEquals(made.text(), 201, made.status());
        assertEquals("pending", made.json().get("state"));
        String offer = path(made);
        assertEquals(made.json(), municipality.get(offer).json());
        assertEquals(428, municipality.put(offer, "{\"state\": \"accepted\"}").status());
        Reply accepted = municipality
                .with("If-Match", made.header("ETag"))
                .put(offer, made.text().replace("pending", "accepted"));
        assertEquals(accepted.text(), 200, accepted.status());
        assertEquals("accepted", accepted.json().get("state"));
        assertTrue(municipality.get(path + "/offers?format=csv").text().contains("Vengan."));
        assertEquals(404, municipality.get(path + "/offers/nada").status());
    }

    @Test
    public void matchesComeWithStrategyReasonsAndPlan() {
        Client municipality = host.as("municipio-05101");
        Reply list = municipality.get(NEEDS + "/n3ja7xw2m5qz4pba/matches?strategy=need-driven&limit=7&region=09");
        assertEquals(list.text(), 200, list.status());
        assertEquals(
                Map.of("id", "need-driven", "version", "0.1.0", "parameters", Map.of()),
                list.json().get("strategy"));
        Map<?, ?> match = (Map<?, ?>) ((List<?>) list.json().get("matches")).get(0);
        assertEquals("09101", match.get("municipality"));
        assertEquals("k3ja7xw2m5qz4pba", match.get("practice"));
        assertTrue(list.text(), list.text().contains("\"score\":42.5"));
        assertTrue(
                list.text(),
                list.text()
                        .contains("{\"factor\":\"topic\",\"weight\":0.4,\"value\":1.0,\"contribution\":42.5,"
                                + "\"text\":\"Mismo tema.\"}"));
        assertEquals("understand", ((Map<?, ?>) ((List<?>) list.json().get("plan")).get(0)).get("stage"));
        assertEquals(7, host.matches.asked.orElseThrow().limit());
        assertEquals(Optional.of("09"), host.matches.asked.orElseThrow().region());
        assertEquals(
                503,
                municipality
                        .get("/api/v1/practices/k3ja7xw2m5qz4pba/matches?strategy=no-hay-tal")
                        .status());
        for (String limit : List.of("0", "346", "diez")) {
            assertEquals(
                    limit,
                    400,
                    municipality
                            .get("/api/v1/practices/k3ja7xw2m5qz4pba/matches?limit=" + limit)
                            .status());
        }
        Reply asked = municipality.post(
                "/api/v1/practices/k3ja7xw2m5qz4pba/matches",
                "{\"strategy\": \"neighbours\", \"parameters\": {\"cap\": 2.5, \"nada\": null}}");
        assertEquals(asked.text(), 200, asked.status());
        assertEquals("{cap=2.5}", host.matches.asked.orElseThrow().parameters().toString());
        assertEquals(20, host.matches.asked.orElseThrow().limit());
        Reply table = municipality.get(NEEDS + "/n3ja7xw2m5qz4pba/matches?format=csv");
        assertTrue(table.text(), table.text().contains("09101,k3ja7xw2m5qz4pba"));
    }

    @Test
    public void aMunicipalityChoosesItsStrategy() {
        String path = "/api/v1/municipalities/05101/transfer-strategy";
        Client municipality = host.as("municipio-05101");
        Reply usual = municipality.get(path);
        assertTrue(usual.text(), usual.text().contains("\"strategy\":null"));
        Reply chosen = municipality.put(
                path, "{\"strategy\": \"territorial\", \"version\": \"[0.1,1)\", \"parameters\": {\"reach\": 3}}");
        assertEquals(chosen.text(), 200, chosen.status());
        assertEquals("territorial", chosen.json().get("strategy"));
        assertEquals(428, municipality.put(path, "{}").status());
        assertEquals(
                200,
                municipality
                        .with("If-Match", chosen.header("ETag"))
                        .put(path, municipality.get(path).text())
                        .status());
        assertEquals(401, host.anonymous().get(path).status());
        assertEquals(403, host.as("evaluador-01").get(path).status());
    }

    private static String path(Reply made) {
        return made.header("Location").replaceFirst(".*(?=/api/)", "");
    }
}
