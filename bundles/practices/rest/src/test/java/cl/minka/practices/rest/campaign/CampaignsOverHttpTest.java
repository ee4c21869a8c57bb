package cl.minka.practices.rest.campaign;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.file.SentFile;
import cl.minka.kernel.rest.Client;
import cl.minka.kernel.rest.Client.Reply;
import cl.minka.practices.PracticeFile;
import cl.minka.practices.campaign.Campaign;
import cl.minka.practices.campaign.CampaignSheet;
import cl.minka.practices.campaign.CampaignSheet.Audience;
import cl.minka.practices.campaign.Consent;
import cl.minka.practices.campaign.Reached;
import cl.minka.practices.campaign.Reached.Reason;
import cl.minka.practices.rest.PracticesHost;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Rule;
import org.junit.Test;

public class CampaignsOverHttpTest {
    private static final String PATH = "/api/v1/campaigns";
    private static final String ONE = PATH + "/c1";
    private static final String CONSENT = "/api/v1/municipalities/05101/campaign-consent";
    private static final Instant NOW = Instant.parse("2027-03-01T12:00:00Z");

    @Rule
    public final PracticesHost host = new PracticesHost();

    @Test
    public void aCampaignIsPreparedShownAndSent() {
        host.campaigns
                .answer("create", campaign(true))
                .answer("get", campaign(true))
                .answer("put", campaign(true))
                .answer("audience", List.of(reached()))
                .answer("dispatch", campaign(true));
        Client organizer = host.as("organizadora");
        Reply made = organizer.post(
                PATH,
                "{\"title\": \"Mire\", \"practices\": [\"p1\"], \"text\": \"Texto\","
                        + " \"audience\": {\"strategy\": \"neighbours\", \"parameters\": {\"k\": 3}, \"region\": \"05\"}}");
        assertEquals(made.text(), 201, made.status());
        Audience asked = ((CampaignSheet) host.campaigns.given("create").get(1)).audience();
        assertEquals(50, asked.limit());
        assertEquals(Optional.of("neighbours"), asked.strategy());
        Reply read = organizer.get(ONE);
        Reply put = organizer.with("If-Match", read.header("ETag")).put(ONE, read.text());
        assertEquals(put.text(), 200, put.status());
        assertEquals(campaign(true).sheet(), host.campaigns.given("put").get(2));
        Reply audience = organizer.get(ONE + "/audience?limit=5");
        assertTrue(audience.text(), audience.text().contains("\"text\":\"Se parecen\""));
        Reply sent = organizer.post(ONE + "/dispatch", "");
        assertEquals(sent.text(), 200, sent.status());
        host.campaigns.answer("dispatch", new Refusal(Kind.UNAVAILABLE, "practices.matches-away"));
        assertEquals(503, organizer.post(ONE + "/dispatch", "").status());
    }

    @Test
    public void reachIsCountedAndATable() {
        host.campaigns.answer("reach", List.of(reached()));
        Client organizer = host.as("organizadora");
        Reply reach = organizer.get(ONE + "/reach");
        assertEquals(reach.text(), 200, reach.status());
        assertEquals(1, reach.json().get("told"));
        assertEquals(2, reach.json().get("accounts"));
        assertEquals(1, reach.json().get("visited"));
        assertEquals(Map.of("transfers", 1), reach.json().get("after"));
        String table = organizer.get(ONE + "/reach?format=csv").text();
        assertTrue(table, table.contains("05101,p1,7"));
        assertTrue(table, table.contains("transfers 3"));
    }

    @Test
    public void aMunicipalityReadsWhatItWasToldAndChoosesWhetherToBeTold() {
        host.campaigns.answer("get", campaign(false));
        host.campaigns.answer("consent", new Consent(false, Optional.of(NOW), 1));
        Client municipality = host.as("municipio-05101");
        Reply read = municipality.get(ONE);
        assertEquals(read.text(), 200, read.status());
        assertEquals(null, read.json().get("audience"));
        assertEquals(204, municipality.post(ONE + "/visits", "").status());
        assertEquals("c1", host.campaigns.given("visit").get(1));
        assertEquals(200, municipality.get(CONSENT).status());
        Reply chosen = municipality.put(CONSENT, "{\"accepts\": false}");
        assertEquals(chosen.text(), 200, chosen.status());
        assertEquals(false, host.campaigns.given("consent").get(2));
        assertEquals("/accepts kernel.required", municipality.put(CONSENT, "{}").firstError());
        for (String path : List.of("", "/c1/audience", "/c1/reach")) {
            assertEquals(path, 403, municipality.get(PATH + path).status());
        }
        assertEquals(403, municipality.post(ONE + "/dispatch", "").status());
        assertEquals(403, host.as("evaluador-01").get(ONE).status());
        assertEquals(401, host.anonymous().get(CONSENT).status());
    }

    @Test
    public void documentsOfCommunitiesAreStoredAndRead() {
        PracticeFile file = new PracticeFile("acta.txt", "text/plain", 0, "ab", NOW, 1);
        host.communities.answer("put", file).answer("list", List.of(file)).answer("get", file);
        Client municipality = host.as("municipio-05101");
        String path = "/api/v1/communities/c1/documents";
        Reply stored = municipality
                .with("Content-Type", "text/plain")
                .send("PUT", path + "/acta.txt", java.net.http.HttpRequest.BodyPublishers.ofString("acta"));
        assertEquals(stored.text(), 201, stored.status());
        assertEquals(
                new SentFile("acta.txt", "text/plain", 4),
                host.communities.given("put").get(2));
        assertEquals(200, municipality.get(path).status());
        assertEquals(200, municipality.get(path + "/acta.txt").status());
        assertEquals(
                204,
                municipality.with("If-Match", "*").delete(path + "/acta.txt").status());
    }

    private static Campaign campaign(boolean whole) {
        Audience audience = new Audience(Optional.empty(), Map.of(), Optional.empty(), 7, List.of("05101"));
        CampaignSheet sheet = new CampaignSheet("Mire", List.of("p1"), "Texto", audience, Optional.empty());
        return new Campaign("c1", sheet, whole, Campaign.State.DRAFT, Optional.empty(), NOW, NOW, 1);
    }

    private static Reached reached() {
        return new Reached(
                "05101",
                Optional.of("p1"),
                Optional.of(7.0),
                List.of(new Reason("likeness", 1, 7, 7, "Se parecen")),
                Reached.Outcome.TOLD,
                2,
                4,
                Optional.of(NOW),
                Map.of("transfers", 3L));
    }
}
