package cl.minka.contest.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import cl.minka.contest.Appeal;
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

public class AppealsOverHttpTest {
    private static final String APPEALS = "/api/v1/contests/" + Samples.CONTEST + "/appeals";
    private static final String FILED =
            "{\"initiative\": \"" + Samples.INITIATIVE + "\", \"grounds\": \"=No estoy de acuerdo\"}";

    @Rule
    public final ContestHost host = new ContestHost();

    @Test
    public void anAppealIsFiledReadAndAnswered() {
        Client municipality = host.as("municipio-05101");
        Reply filed = municipality.post(APPEALS, FILED);
        assertEquals(filed.text(), 201, filed.status());
        assertTrue(filed.header("Location").endsWith(APPEALS + "/1"));
        assertEquals("filed", filed.json().get("state"));
        Client organizer = host.as("organizadora");
        Reply read = organizer.get(APPEALS + "/1");
        assertEquals(filed.json(), read.json());
        Reply answered = organizer
                .with("If-Match", read.header("ETag"))
                .put(APPEALS + "/1", "{\"state\": \"partly-upheld\", \"answer\": \"Se corrige\"}");
        assertEquals(answered.text(), 200, answered.status());
        assertEquals("partly-upheld", answered.json().get("state"));
        Reply again = organizer.with("If-Match", answered.header("ETag")).put(APPEALS + "/1", answered.text());
        assertEquals(again.text(), 200, again.status());
        assertEquals(
                428,
                organizer
                        .put(APPEALS + "/1", "{\"state\": \"rejected\", \"answer\": \"No\"}")
                        .status());
        assertEquals(
                400, organizer.put(APPEALS + "/1", "{\"state\": \"perhaps\"}").status());
    }

    @Test
    public void theSameKeyFilesOnce() {
        Client municipality = host.as("municipio-05101").with("Idempotency-Key", "a1");
        Reply first = municipality.post(APPEALS, FILED);
        host.appeals.stored = Optional.empty();
        assertEquals(first.text(), municipality.post(APPEALS, FILED).text());
        assertEquals(Optional.empty(), host.appeals.stored);
    }

    @Test
    public void aMunicipalityWithdrawsAndOthersAreRefused() {
        Client municipality = host.as("municipio-05101");
        Reply filed = municipality.post(APPEALS, FILED);
        assertEquals(428, municipality.delete(APPEALS + "/1").status());
        assertEquals(403, host.as("organizadora").delete(APPEALS + "/1").status());
        assertEquals(403, host.as("organizadora").post(APPEALS, FILED).status());
        assertEquals(403, municipality.put(APPEALS + "/1", "{}").status());
        assertEquals(403, host.as("evaluador-01").get(APPEALS).status());
        assertEquals(403, host.as("comite-1").get(APPEALS).status());
        assertEquals(401, host.anonymous().get(APPEALS).status());
        assertEquals(
                204,
                municipality
                        .with("If-Match", filed.header("ETag"))
                        .delete(APPEALS + "/1")
                        .status());
        assertEquals(404, municipality.get(APPEALS + "/1").status());
    }

    @Test
    public void theListIsAlsoATable() {
        host.as("municipio-05101").post(APPEALS, FILED);
        Reply list = host.as("organizadora").get(APPEALS + "?state=filed&initiative=" + Samples.INITIATIVE);
        assertEquals(1, ((List<?>) list.json().get("items")).size());
        assertEquals(
                Optional.of(Appeal.State.FILED),
                host.appeals.asked.orElseThrow().state());
        String csv = host.as("organizadora").get(APPEALS + "?format=csv").text();
        assertTrue(csv, csv.startsWith("number,initiative,externalId,title,municipality,grounds,state,answer,"));
        assertTrue(csv, csv.contains("'=No estoy de acuerdo,filed,,"));
        assertEquals(
                "PK",
                host.as("organizadora").get(APPEALS + "?format=xlsx").text().substring(0, 2));
    }

    @Test
    public void aContestTellsItsTerm() {
        Reply contest = host.as("organizadora").get("/api/v1/contests/" + Samples.CONTEST);
        assertEquals(Map.of("workingDays", 5), contest.json().get("appeals"));
    }

    @Test
    public void whatWaitsForAnOrganiserIsTold() {
        AppealTasks tasks = new AppealTasks(host.contests, host.appeals);
        Caller organizer =
                new Caller(7, "organizadora", Set.of(Grant.of(Role.ORGANIZER, "amuch")), "r", Optional.empty());
        assertEquals(List.of(), tasks.of(organizer));
        host.as("municipio-05101").post(APPEALS, FILED);
        Task task = tasks.of(organizer).get(0);
        assertEquals("appeal", task.kind());
        assertEquals("contests/" + Samples.CONTEST + "/appeals?state=filed", task.path());
        assertEquals(1, task.count());
        assertEquals(List.of(), tasks.of(Caller.anonymous("r")));
    }
}
