package cl.minka.contest.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import cl.minka.contest.Ballot;
import cl.minka.contest.CommitteeSession;
import cl.minka.contest.Resolution;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Grant;
import cl.minka.kernel.Role;
import cl.minka.kernel.rest.Client;
import cl.minka.kernel.rest.Client.Reply;
import cl.minka.kernel.rest.OpenTasks.Task;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.Rule;
import org.junit.Test;

public class CommitteeWorkOverHttpTest {
    private static final String COMMITTEE = "/api/v1/contests/" + Samples.CONTEST + "/committee";
    private static final String SESSIONS = COMMITTEE + "/sessions";
    private static final String BALLOTS = COMMITTEE + "/ballots";
    private static final String BALLOT = BALLOTS + "/" + FakeBallots.NUMBER;
    private static final String RESOLUTIONS = COMMITTEE + "/resolutions";
    private static final String SIGNATURE = COMMITTEE + "/minutes/signature";
    private static final String SESSION = "{\"title\": \"Primera\", \"startsAt\": \"2027-03-10T13:00:00Z\","
            + " \"place\": \"Sala 2\", \"agenda\": [{\"initiative\": \"" + Samples.INITIATIVE
            + "\"}, {\"text\": \"Varios\"}]}";
    private static final String RANKED =
            "{\"title\": \"Premio\", \"question\": \"¿Cuál es mejor?\", \"kind\": \"ranked\"," + " \"options\": [\""
                    + Samples.INITIATIVE + "\", {\"id\": \"Desierta\"}], \"secret\": false}";

    @Rule
    public final ContestHost host = new ContestHost();

    @Test
    public void aSessionIsSetReadChangedAndCancelled() {
        Client organizer = host.as("organizadora");
        Reply planned = organizer.post(SESSIONS, SESSION);
        assertEquals(planned.text(), 201, planned.status());
        assertTrue(planned.header("Location").endsWith(SESSIONS + "/1"));
        assertEquals("planned", planned.json().get("state"));
        Reply read = organizer.get(SESSIONS + "/1");
        assertEquals(planned.json(), read.json());
        Reply again = organizer.with("If-Match", read.header("ETag")).put(SESSIONS + "/1", read.text());
        assertEquals(again.text(), 200, again.status());
        assertEquals(read.json(), again.json());
        assertEquals(428, organizer.put(SESSIONS + "/1", SESSION).status());
        assertEquals(400, organizer.post(SESSIONS, "{\"title\": \"Sin fecha\"}").status());
        assertEquals(
                1, ((List<?>) organizer.get(SESSIONS + "?sort=-startsAt").json().get("items")).size());
        assertEquals(428, organizer.delete(SESSIONS + "/1").status());
        assertEquals(
                204,
                organizer
                        .with("If-Match", read.header("ETag"))
                        .delete(SESSIONS + "/1")
                        .status());
        assertEquals(404, organizer.get(SESSIONS + "/1").status());
    }

    @Test
    public void aMemberReadsASessionUnderATagOfWhatHeSees() {
        host.as("organizadora").post(SESSIONS, SESSION);
        Reply read = host.as("comite-1").get(SESSIONS + "/1");
        assertEquals(200, read.status());
        assertTrue(read.header("ETag"), read.header("ETag").matches("\"[0-9a-f]{64}\""));
        assertEquals(
                304,
                host.as("comite-1")
                        .with("If-None-Match", read.header("ETag"))
                        .get(SESSIONS + "/1")
                        .status());
    }

    @Test
    public void aSessionIsOpenedAttendedAndClosed() {
        Client organizer = host.as("organizadora");
        organizer.post(SESSIONS, SESSION);
        assertEquals(
                "open", organizer.post(SESSIONS + "/1/opening", "{}").json().get("state"));
        assertEquals(400, organizer.post(SESSIONS + "/1/opening", "{\"zz\": 1}").status());
        Reply present = host.as("comite-1").put(SESSIONS + "/1/attendance/comite-1", "{\"present\": true}");
        assertEquals(present.text(), 200, present.status());
        assertTrue(present.text(), present.text().contains("\"member\":\"comite-1\""));
        assertEquals(
                400,
                host.as("comite-1")
                        .put(SESSIONS + "/1/attendance/comite-1", "{}")
                        .status());
        assertEquals(
                "closed", organizer.post(SESSIONS + "/1/closing", "{}").json().get("state"));
    }

    @Test
    public void onlyTheOrganizerSeesWhoLeaves() {
        host.as("organizadora").post(SESSIONS, SESSION);
        Reply order = host.as("organizadora").get(SESSIONS + "/1/order");
        assertEquals(
                Map.of("initiative", Samples.INITIATIVE, "leave", List.of("comite-1"), "return", List.of("comite-1")),
                ((List<?>) order.json().get("steps")).get(0));
        assertEquals(Boolean.TRUE, order.json().get("proven"));
        assertEquals(403, host.as("comite-1").get(SESSIONS + "/1/order").status());
    }

    @Test
    public void aBallotIsOpenedVotedAndCounted() {
        Client organizer = host.as("organizadora");
        Reply opened = organizer.post(BALLOTS, RANKED);
        assertEquals(opened.text(), 201, opened.status());
        assertEquals("ranked", opened.json().get("kind"));
        assertEquals(
                List.of(Samples.INITIATIVE, "Desierta"),
                host.ballots.draft.orElseThrow().options());
        Reply same = organizer.with("If-Match", opened.header("ETag")).put(BALLOT, opened.text());
        assertEquals(same.text(), 200, same.status());
        Client member = host.as("comite-1");
        assertEquals(404, member.get(BALLOT + "/vote").status());
        String ranking = "{\"ranking\": [[\"" + Samples.INITIATIVE + "\"], [\"Desierta\"]]}";
        Reply voted = member.put(BALLOT + "/vote", ranking);
        assertEquals(voted.text(), 201, voted.status());
        assertEquals(428, member.put(BALLOT + "/vote", ranking).status());
        assertEquals(
                200,
                member.with("If-Match", voted.header("ETag"))
                        .put(BALLOT + "/vote", ranking)
                        .status());
        assertEquals(voted.json(), member.get(BALLOT + "/vote").json());
        assertEquals(403, organizer.put(BALLOT + "/vote", ranking).status());
        assertEquals(403, host.as("admin").get(BALLOT + "/vote").status());
        Reply closed = organizer.post(BALLOT + "/closing", "{}");
        assertEquals(closed.text(), 200, closed.status());
        Map<?, ?> result = (Map<?, ?>) closed.json().get("result");
        assertEquals("schulze-winning-votes", result.get("method"));
        assertEquals(List.of(List.of(Samples.INITIATIVE), List.of("Desierta")), result.get("order"));
        assertEquals(400, organizer.post(BALLOTS, "{\"title\": \"Sin tipo\"}").status());
        assertEquals(
                400, member.put(BALLOT + "/vote", "{\"answer\": \"perhaps\"}").status());
    }

    @Test
    public void whatIsNullInAListIsRefused() {
        Client organizer = host.as("organizadora");
        organizer.post(BALLOTS, RANKED);
        for (String vote : List.of(
                "{\"ranking\": [null]}",
                "{\"ranking\": [[null]]}",
                "{\"approved\": [null]}",
                "{\"approved\": \"a\"}")) {
            assertEquals(
                    vote, 400, host.as("comite-1").put(BALLOT + "/vote", vote).status());
        }
        assertEquals(
                400,
                organizer
                        .post(
                                SESSIONS,
                                "{\"title\": \"A\", \"startsAt\": \"2027-03-10T13:00:00Z\", \"agenda\": [null]}")
                        .status());
        assertEquals(
                400,
                organizer
                        .post(
                                BALLOTS,
                                "{\"title\": \"A\", \"question\": \"B\", \"kind\": \"ranked\", \"options\": [null]}")
                        .status());
    }

    @Test
    public void aBallotIsTakenBack() {
        Reply opened = host.as("organizadora").post(BALLOTS, RANKED);
        assertEquals(428, host.as("organizadora").delete(BALLOT).status());
        assertEquals(403, host.as("comite-1").delete(BALLOT).status());
        assertEquals(
                204,
                host.as("organizadora")
                        .with("If-Match", opened.header("ETag"))
                        .delete(BALLOT)
                        .status());
    }

    @Test
    public void aBallotThatWaitsIsATask() {
        BallotTasks tasks = new BallotTasks(host.ballots);
        Caller member = new Caller(7, "comite-1", Set.of(Grant.of(Role.COMMITTEE, "amuch")), "r", Optional.empty());
        assertEquals(List.of(), tasks.of(member));
        host.as("organizadora").post(BALLOTS, RANKED);
        Task task = tasks.of(member).get(0);
        assertEquals("ballot", task.kind());
        assertEquals("contests/" + Samples.CONTEST + "/committee/ballots", task.path());
        assertEquals(List.of(), tasks.of(Caller.anonymous("r")));
    }

    @Test
    public void aResolutionIsRecordedOnce() {
        Client organizer = host.as("organizadora").with("Idempotency-Key", "r1");
        String body = "{\"text\": \"Se premia\", \"initiative\": \"" + Samples.INITIATIVE
                + "\", \"votes\": {\"for\": 3, \"against\": 1, \"abstained\": 0}}";
        Reply recorded = organizer.post(RESOLUTIONS, body);
        assertEquals(recorded.text(), 201, recorded.status());
        assertEquals(
                Map.of("for", 3, "against", 1, "abstained", 0), recorded.json().get("votes"));
        assertEquals(recorded.text(), organizer.post(RESOLUTIONS, body).text());
        assertEquals(1, host.resolutions.all.size());
        assertEquals(
                new Resolution.Votes(3, 1, 0),
                host.resolutions.all.get(0).votes().orElseThrow());
        assertEquals(
                recorded.json(),
                host.as("comite-1").get(RESOLUTIONS + "/310000").json());
        assertEquals(404, host.as("comite-1").get(RESOLUTIONS + "/1").status());
        assertEquals(
                405, host.as("organizadora").put(RESOLUTIONS + "/310000", body).status());
    }

    @Test
    public void aSignatureIsKeptAndToldFromAnOlderPaper() {
        Client organizer = host.as("organizadora");
        String present = host.papers.issued().sha256();
        String body = "{\"sha256\": \"%s\", \"mediaType\": \"application/pkcs7-signature\", \"content\": \"MAA=\","
                + " \"signer\": \"Quien preside\", \"signedAt\": \"2027-03-01T02:00:00Z\", \"provider\": \"Un prestador\"}";
        Reply stored = organizer.put(SIGNATURE, body.formatted(present));
        assertEquals(stored.text(), 201, stored.status());
        assertEquals(Boolean.TRUE, stored.json().get("current"));
        assertEquals(stored.json(), organizer.get(SIGNATURE).json());
        Reply older = organizer.with("If-Match", stored.header("ETag")).put(SIGNATURE, body.formatted("0".repeat(64)));
        assertEquals(older.text(), 200, older.status());
        assertEquals(Boolean.FALSE, older.json().get("current"));
        assertEquals(present, older.json().get("presentSha256"));
        host.papers.absent = true;
        Reply unknown = organizer.get(SIGNATURE);
        assertEquals(unknown.text(), 200, unknown.status());
        assertEquals(null, unknown.json().get("current"));
        assertEquals(403, host.as("comite-1").get(SIGNATURE).status());
    }

    @Test
    public void minutesTellOfSessionsBallotsAndResolutions() {
        host.as("organizadora").post(SESSIONS, SESSION);
        host.as("organizadora").post(SESSIONS + "/1/opening", "{}");
        host.as("organizadora").put(SESSIONS + "/1/attendance/comite-1", "{\"present\": true}");
        host.as("organizadora").post(BALLOTS, RANKED);
        host.as("comite-1").put(BALLOT + "/vote", "{\"ranking\": [[\"" + Samples.INITIATIVE + "\"], [\"Desierta\"]]}");
        host.as("organizadora").post(BALLOT + "/closing", "{}");
        host.as("organizadora").post(RESOLUTIONS, "{\"text\": \"Se premia la primera\", \"ballot\": 482913}");
        CommitteeSession session = host.sessions.stored.orElseThrow();
        Ballot ballot = host.ballots.ballot();
        host.committees.sessions = List.of(session);
        host.committees.ballots = List.of(ballot);
        host.committees.resolutions = host.resolutions.all;
        Reply json = host.as("comite-1").get(COMMITTEE + "/minutes");
        assertEquals(1, ((List<?>) json.json().get("sessions")).size());
        assertEquals(1, ((List<?>) json.json().get("ballots")).size());
        assertEquals(1, ((List<?>) json.json().get("resolutions")).size());
        assertEquals(
                200, host.as("organizadora").get(COMMITTEE + "/minutes.pdf").status());
        String text = host.papers.orders.get(0).paper().body().toString();
        for (String shown : List.of(
                "Sesión 1: Primera",
                "Sala 2",
                "10-03-2027 10:00",
                "Varios",
                "01-03-2027 00:00",
                "Votación 482913: Premio",
                "método de Schulze",
                "A · Ejemplo: compostaje",
                "1. Ejemplo: compostaje\n2. Desierta",
                "Acuerdo 310000",
                "Se premia la primera",
                "Signature[label=Persona de ejemplo]",
                "Signature[label=Firma electrónica externa]")) {
            assertTrue(shown + " in " + text, text.contains(shown));
        }
    }
}
