package cl.minka.contest.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;

import cl.minka.contest.ContestStatus;
import cl.minka.kernel.rest.Client;
import cl.minka.kernel.rest.Client.Reply;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.Rule;
import org.junit.Test;

public class ContestsOverHttpTest {
    private static final String CONTEST = "/api/v1/contests/" + Samples.CONTEST;
    private static final String NEW =
            """
            {"id": "piloto", "title": "Piloto", "organizer": "amuch",
             "categories": [{"id": "c", "name": "C"}],
             "criteria": [{"id": "uno", "name": "Uno", "weight": 1, "min": 0, "max": 5}]}
            """;

    @Rule
    public final ContestHost host = new ContestHost();

    @Test
    public void aContestHasTheFieldsOfTheContractAndItsStatus() {
        Map<String, Object> contest = host.anonymous().get(CONTEST).json();
        assertEquals(
                Set.of(
                        "id",
                        "title",
                        "organizer",
                        "timeZone",
                        "categories",
                        "criteria",
                        "form",
                        "schedule",
                        "eligibility",
                        "panel",
                        "scoring",
                        "discrepancyThreshold",
                        "selection",
                        "appeals",
                        "publication",
                        "status",
                        "rulesVersion",
                        "createdAt",
                        "updatedAt"),
                contest.keySet());
        assertEquals("open", contest.get("status"));
        assertEquals(
                "[{id=resumen, label=Resumen, type=text, maxWords=300, required=true, blind=true, options=[]}]",
                contest.get("form").toString());
        assertEquals(
                "{opens=2027-03-01T03:00:00Z, closes=null, evaluationCloses=null, committeeCloses=null}",
                contest.get("schedule").toString());
        assertEquals(
                "{shortlist=20, minimumScore=60, minimumPerCriterion=null, winnersPerCategory=1, mentions=5,"
                        + " onePerMunicipality=true, blindWeight=0.5, committeeWeight=0.5,"
                        + " tieBreak=[heaviestCriterion, submittedFirst],"
                        + " winnersPerSizeBand=0, mentionsPerCategory=0}",
                contest.get("selection").toString());
    }

    @Test
    public void contestsAreAlsoATable() {
        Reply csv = host.anonymous().get("/api/v1/contests?format=csv");
        assertEquals(csv.text(), 200, csv.status());
        String[] lines = csv.text().split("\r\n");
        assertEquals("id,title,organizer,status,opens,closes,evaluationCloses,committeeCloses", lines[0]);
        assertTrue(lines[1], lines[1].startsWith(Samples.CONTEST + ","));
        assertTrue(lines[1], lines[1].endsWith(",amuch,open,2027-03-01T03:00:00Z,,,"));
        Reply xlsx = host.anonymous()
                .with("Accept", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .get("/api/v1/contests");
        assertEquals('P', xlsx.response().body()[0]);
    }

    @Test
    public void whatGetAnsweredMayBeSentBack() {
        Client organizer = host.as("organizadora");
        Reply read = organizer.get(CONTEST);
        Reply written = organizer.with("If-Match", read.header("ETag")).put(CONTEST, read.text());
        assertEquals(written.text(), 200, written.status());
        assertEquals("\"4\"", written.header("ETag"));
        assertEquals(read.json(), written.json());
    }

    @Test
    public void whatIsLeftOutTakesAUsualValue() {
        Reply made = host.as("organizadora").post("/api/v1/contests", NEW);
        assertEquals(made.text(), 201, made.status());
        assertEquals("/api/v1/contests/piloto", made.header("Location"));
        Map<String, Object> contest = made.json();
        assertEquals("America/Santiago", contest.get("timeZone"));
        assertEquals("draft", contest.get("status"));
        assertEquals(
                "{maxPerMunicipality=1000000, minMonthsRunning=0, endorsementRequired=false, reentryBanEditions=0}",
                contest.get("eligibility").toString());
        assertEquals(
                "{evaluationsPerInitiative=3, maxLoad=10, excludeSameRegion=false, committeeSeesPresenter=false, employmentYears=3}",
                contest.get("panel").toString());
        assertEquals("{strategy=mean, parameters={}}", contest.get("scoring").toString());
        assertEquals(
                "{shortlist=20, minimumScore=null, minimumPerCriterion=null, winnersPerCategory=1, mentions=0,"
                        + " onePerMunicipality=false, blindWeight=1, committeeWeight=0, tieBreak=[heaviestCriterion, submittedFirst], winnersPerSizeBand=0, mentionsPerCategory=0}",
                contest.get("selection").toString());
    }

    @Test
    public void theSameKeyGivesTheSameAnswerAgain() {
        Client organizer = host.as("organizadora").with("Idempotency-Key", "k-1");
        Reply first = organizer.post("/api/v1/contests", NEW);
        Reply again = organizer.post("/api/v1/contests", NEW);
        assertEquals(first.text(), again.text());
        assertEquals(201, again.status());
        assertEquals(first.header("Location"), again.header("Location"));
        assertEquals(
                422,
                organizer
                        .post("/api/v1/contests", NEW.replace("Piloto", "Otro"))
                        .status());
    }

    @Test
    public void wrongShapesAreNamed() {
        Client organizer = host.as("organizadora");
        Reply unknown = organizer.post("/api/v1/contests", NEW.replace("\"title\"", "\"titel\""));
        assertEquals(400, unknown.status());
        assertEquals("/titel kernel.unknown-field", unknown.firstError());
        Reply missing = organizer.post("/api/v1/contests", NEW.replace("\"weight\": 1, ", ""));
        assertEquals(400, missing.status());
        assertEquals("/criteria/0/weight kernel.required", missing.firstError());
        Reply text = organizer.post("/api/v1/contests", NEW.replace("\"weight\": 1", "\"weight\": \"1\""));
        assertEquals(400, text.status());
        Reply zone = organizer.post(
                "/api/v1/contests", NEW.replace("\"id\": \"piloto\"", "\"id\": \"piloto\", \"timeZone\": \"Chile\""));
        assertEquals("/timeZone contest.time-zone-unknown", zone.firstError());
        assertEquals(400, host.anonymous().get("/api/v1/contests?colour=red").status());
        assertEquals(400, host.anonymous().get("/api/v1/contests?status=shut").status());
    }

    @Test
    public void whoMayNotIsToldSoBeforeAnythingElse() {
        assertEquals(401, host.anonymous().post("/api/v1/contests", "{").status());
        assertEquals(403, host.as("evaluador-01").post("/api/v1/contests", "{").status());
        assertEquals(
                428,
                host.as("organizadora")
                        .put(CONTEST, host.anonymous().get(CONTEST).text())
                        .status());
        assertEquals(
                412,
                host.as("organizadora")
                        .with("If-Match", "\"9\"")
                        .put(CONTEST, host.anonymous().get(CONTEST).text())
                        .status());
        assertEquals(404, host.anonymous().get("/api/v1/contests/none").status());
    }

    @Test
    public void filtersReachTheService() {
        Reply list = host.anonymous().get("/api/v1/contests?status=open&organizer=amuch&q=buenas&sort=-createdAt");
        assertEquals(list.text(), 200, list.status());
        assertEquals(
                Optional.of(ContestStatus.OPEN),
                host.contests.filter.orElseThrow().status());
        assertEquals(Optional.of("buenas"), host.contests.filter.orElseThrow().text());
        assertEquals(Set.of("items", "next", "total"), list.json().keySet());
    }

    @Test
    public void rulesHaveVersions() {
        Client organizer = host.as("organizadora");
        Reply stored = organizer.put(CONTEST + "/rules", "{\"text\": \"# Bases\"}");
        assertEquals(stored.text(), 201, stored.status());
        assertEquals(
                "{version=1, text=# Bases, sha256=abc, storedAt=2027-03-01T03:00:00Z, publishedAt=null}",
                stored.json().toString());
        assertEquals(
                428,
                organizer.put(CONTEST + "/rules", "{\"text\": \"# Otras\"}").status());
        Reply read = host.anonymous().get(CONTEST + "/rules");
        assertEquals(
                200,
                organizer
                        .with("If-Match", read.header("ETag"))
                        .put(CONTEST + "/rules", read.text())
                        .status());
        assertEquals(
                1, host.anonymous().get(CONTEST + "/rules?version=1").json().get("version"));
        List<?> versions = (List<?>)
                host.anonymous().get(CONTEST + "/rules/versions").json().get("items");
        assertEquals(2, versions.size());
    }

    @Test
    public void aRefusedTransitionListsWhatIsMissing() {
        Client organizer = host.as("organizadora");
        assertEquals(
                200,
                organizer
                        .post(CONTEST + "/transitions", "{\"to\": \"open\", \"reason\": \"a tiempo\"}")
                        .status());
        Reply refused = organizer.post(CONTEST + "/transitions", "{\"to\": \"evaluation\"}");
        assertEquals(409, refused.status());
        assertEquals(
                "urn:minka:problem:contest:transition-refused", refused.json().get("type"));
        assertTrue(refused.firstError(), refused.firstError().endsWith("contest.transition.none-admitted"));
        assertEquals(
                400,
                organizer.post(CONTEST + "/transitions", "{\"to\": \"shut\"}").status());
        assertEquals(
                "/to kernel.required",
                organizer.post(CONTEST + "/transitions", "{}").firstError());
    }

    @Test
    @SuppressWarnings("unchecked")
    public void movesAreListed() {
        Reply moves = host.as("organizadora").get(CONTEST + "/transitions");
        List<Map<String, Object>> items =
                (List<Map<String, Object>>) moves.json().get("items");
        assertEquals("draft", items.get(0).get("from"));
        assertEquals("open", items.get(0).get("to"));
        assertEquals("Partimos", items.get(0).get("reason"));
    }

    @Test
    public void questionsAreAskedAndAnswered() {
        Reply asked = host.as("municipio-05101").post(CONTEST + "/questions", "{\"text\": \"¿Hasta cuándo?\"}");
        assertEquals(asked.text(), 201, asked.status());
        assertEquals("/api/v1/contests/" + Samples.CONTEST + "/questions/1", asked.header("Location"));
        assertEquals(404, host.anonymous().get(CONTEST + "/questions/1/answer").status());
        Reply answered = host.as("organizadora").put(CONTEST + "/questions/1/answer", "{\"answer\": \"Marzo\"}");
        assertEquals(answered.text(), 200, answered.status());
        Reply read = host.anonymous().get(CONTEST + "/questions/1/answer");
        assertEquals("Marzo", read.json().get("text"));
        assertEquals(
                200,
                host.as("organizadora")
                        .put(CONTEST + "/questions/1/answer", read.text())
                        .status());
        assertEquals(
                "Marzo", host.anonymous().get(CONTEST + "/questions/1").json().get("answer"));
        assertEquals(404, host.anonymous().get(CONTEST + "/questions/one").status());
    }

    @Test
    public void whatIsPublishedIsWrittenAndReadAndAsBeforeWhereNothingIsSaid() {
        Client organizer = host.as("organizadora");
        assertNull(host.anonymous().get(CONTEST).json().get("publication"));
        Reply made = organizer.post(
                "/api/v1/contests",
                NEW.replace(
                        "\"organizer\"",
                        "\"publication\": {\"scores\": \"none\", \"feedback\": {\"scores\": false}},"
                                + " \"organizer\""));
        assertEquals(made.text(), 201, made.status());
        assertEquals(
                "{scores=none, positions=true, feedback={scores=false, perCriterion=false, comments=true,"
                        + " committee=true, position=true}}",
                made.json().get("publication").toString());
    }
}
