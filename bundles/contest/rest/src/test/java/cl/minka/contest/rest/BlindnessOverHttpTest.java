package cl.minka.contest.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import cl.minka.contest.BlindTwin;
import cl.minka.kernel.rest.Client;
import cl.minka.kernel.rest.Client.Reply;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.Rule;
import org.junit.Test;

public class BlindnessOverHttpTest {
    private static final String CONTEST = "/api/v1/contests/" + Samples.CONTEST;
    private static final String ONE = CONTEST + "/initiatives/" + Samples.INITIATIVE;

    @Rule
    public final ContestHost host = new ContestHost();

    @Test
    public void theOrganizerSeesTheTwinWithItsFindings() {
        Map<String, Object> twin = host.as("organizadora").get(ONE + "/blind").json();
        assertEquals(
                Set.of(
                        "initiative",
                        "state",
                        "findings",
                        "decisions",
                        "edits",
                        "clear",
                        "code",
                        "title",
                        "category",
                        "answers",
                        "attachments"),
                twin.keySet());
        assertEquals("cleared", twin.get("state"));
        assertEquals(
                "[{id=f1, field=resumen, start=12, end=22, kind=municipality, text=Valparaíso,"
                        + " replacement=[municipio], decision=accepted}]",
                twin.get("findings").toString());
    }

    @Test
    public void theCommitteeSeesTheTextAlone() {
        Reply view = host.as("comite-1").get(ONE + "/blind");
        assertEquals(
                Set.of("code", "title", "category", "answers", "attachments", "presenters"),
                view.json().keySet());
        assertEquals("", view.header("ETag"));
    }

    @Test
    public void decisionsAreSentBackAsTheyWereRead() {
        Client organizer = host.as("organizadora");
        Reply read = organizer.get(ONE + "/redactions");
        Reply written = organizer.with("If-Match", read.header("ETag")).put(ONE + "/redactions", read.text());
        assertEquals(written.text(), 200, written.status());
        assertEquals(
                Map.of("f1", BlindTwin.Decision.ACCEPTED),
                host.twins.redacted.orElseThrow().decisions());
        assertEquals(
                400,
                organizer
                        .with("If-Match", read.header("ETag"))
                        .put(ONE + "/redactions", "{\"decisions\": {\"f1\": \"perhaps\"}}")
                        .status());
    }

    @Test
    public void allProposalsAreAcceptedWithOrWithoutABody() {
        Client organizer = host.as("organizadora");
        Map<String, Integer> done = Map.of("accepted", 7, "cleared", 2, "pending", 1);
        assertEquals(
                done, organizer.post(CONTEST + "/redactions/acceptance", "{}").json());
        assertEquals(
                done,
                organizer
                        .send(
                                "POST",
                                CONTEST + "/redactions/acceptance",
                                java.net.http.HttpRequest.BodyPublishers.noBody())
                        .json());
    }

    @Test
    public void whatTakesNothingRefusesFields() {
        Client organizer = host.as("organizadora");
        for (String path : List.of("/redactions/acceptance", "/rankings/r1/verification")) {
            Reply refused = organizer.post(CONTEST + path, "{\"zz\": 1}");
            assertEquals(path, 400, refused.status());
            assertTrue(refused.text(), refused.text().contains("\"pointer\":\"/zz\""));
            assertEquals(path, 400, organizer.post(CONTEST + path, "[]").status());
            assertEquals(path, 400, organizer.post(CONTEST + path, "{").status());
        }
        assertEquals(
                400,
                host.as("municipio-05101")
                        .post(ONE + "/submission", "{\"zz\": 1}")
                        .status());
    }

    @Test
    public void anEvaluatorSeesNothingThatTellsWhoPresents() {
        Reply mine = host.as("evaluador-01").get("/api/v1/me/assignments");
        Map<?, ?> item = (Map<?, ?>) ((List<?>) mine.json().get("items")).get(0);
        assertEquals(
                Set.of("id", "contest", "contestTitle", "initiative", "criteria", "state", "closes", "evaluation"),
                item.keySet());
        assertEquals(
                Set.of("code", "title", "category", "answers", "attachments"),
                ((Map<?, ?>) item.get("initiative")).keySet());
        for (String secret : List.of(Samples.INITIATIVE, "EXT-1", "05101", "carta")) {
            assertFalse(secret, mine.text().contains(secret));
        }
        Reply one = host.as("evaluador-01").get("/api/v1/assignments/a1");
        assertEquals(item, one.json());
        assertTrue(one.header("ETag"), one.header("ETag").matches("\"[0-9a-f]{64}\""));
    }

    @Test
    public void nobodyElseOpensABlindAssignment() {
        assertEquals(404, host.as("evaluador-01").get("/api/v1/assignments/a2").status());
        assertEquals(403, host.as("admin").get("/api/v1/assignments/a1").status());
        assertEquals(403, host.as("organizadora").get("/api/v1/assignments/a1").status());
        assertEquals(403, host.as("admin").get("/api/v1/me/assignments").status());
    }

    @Test
    public void anEvaluatorIsRefusedAlikeWhateverExists() {
        Client evaluator = host.as("evaluador-01");
        Reply there = evaluator.get(ONE);
        Reply absent = evaluator.get(CONTEST + "/initiatives/none");
        assertEquals(403, there.status());
        assertEquals(403, absent.status());
        assertEquals(there.json().get("detail"), absent.json().get("detail"));
        for (String path : List.of("/initiatives", "/assignments", "/evaluators", "/rankings", "/evaluations")) {
            assertEquals(path, 403, evaluator.get(CONTEST + path).status());
            assertEquals(
                    path, 403, evaluator.get("/api/v1/contests/none" + path).status());
        }
    }
}
