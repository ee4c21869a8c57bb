package cl.minka.contest.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;

import cl.minka.contest.AssignmentWishes;
import cl.minka.contest.Assignments;
import cl.minka.kernel.rest.Client;
import cl.minka.kernel.rest.Client.Reply;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.Rule;
import org.junit.Test;

public class EvaluationOverHttpTest {
    private static final String CONTEST = "/api/v1/contests/" + Samples.CONTEST;
    private static final String EVALUATION = "/api/v1/assignments/a1/evaluation";

    @Rule
    public final ContestHost host = new ContestHost();

    @Test
    public void thePanelIsWrittenAndReadBack() {
        Client organizer = host.as("organizadora");
        String path = CONTEST + "/evaluators/evaluador-01";
        Reply made = organizer.put(path, "{\"maxLoad\": 7, \"categories\": [], \"conflicts\": [\"05101\"]}");
        assertEquals(made.text(), 201, made.status());
        Reply read = organizer.get(path);
        assertEquals(
                "{username=evaluador-01, name=Persona de ejemplo, maxLoad=7, categories=[], conflicts=[05101],"
                        + " assigned=2, finished=1, minLoad=0, employments=[], expertise=, topics=[]}",
                read.json().toString());
        assertEquals(
                200,
                organizer
                        .with("If-Match", read.header("ETag"))
                        .put(path, read.text())
                        .status());
        assertEquals(1, ((List<?>) organizer.get(CONTEST + "/evaluators").json().get("items")).size());
        assertEquals(204, organizer.with("If-Match", "\"2\"").delete(path).status());
        Reply imported = organizer.csv(
                CONTEST + "/evaluators/import",
                "evaluator,maxLoad,categories,conflicts\nevaluador-02,5,,05101 05109\n");
        assertEquals(imported.text(), 200, imported.status());
        Reply affinities = organizer.csv(
                CONTEST + "/affinities/import", "evaluator,initiative,affinity\nevaluador-02,EXT-1,-0.5\n");
        assertEquals(affinities.text(), 200, affinities.status());
    }

    @Test
    public void anAssignmentSaysWhatItCouldNotMeetAndWhy() {
        Client organizer = host.as("organizadora");
        Reply plan = organizer.post(CONTEST + "/assignments", "{}");
        assertEquals(plan.text(), 200, plan.status());
        assertEquals(
                new Assignments.Order(OptionalInt.empty(), Assignments.Objective.TOTAL, true, 0),
                host.assignments.order.orElseThrow());
        assertEquals(12, plan.json().get("assigned"));
        assertEquals("{total=34.5, minimum=1.25}", plan.json().get("objective").toString());
        assertEquals(true, plan.json().get("proven"));
        assertNull(plan.json().get("bound"));
        Map<?, ?> unmet = (Map<?, ?>) ((List<?>) plan.json().get("unmet")).get(0);
        assertEquals(1, unmet.get("missing"));
        assertEquals(List.of("contest.unmet.all-at-full-load"), unmet.get("reasonCodes"));
        assertEquals(List.of("contest.clash.same-region"), unmet.get("clashCodes"));
        assertEquals(List.of("Nadie evalúa a su propia región."), unmet.get("clash"));
        assertEquals(List.of(), plan.json().get("alternates"));
        organizer.post(
                CONTEST + "/assignments",
                "{\"perInitiative\": 4, \"objective\": \"total\", \"keepExisting\": false, \"seed\": 42}");
        assertEquals(
                new Assignments.Order(OptionalInt.of(4), Assignments.Objective.TOTAL, false, 42),
                host.assignments.order.orElseThrow());
        Reply fair = organizer.post(CONTEST + "/assignments", "{\"objective\": \"fair\"}");
        assertEquals(fair.text(), 200, fair.status());
        assertEquals(
                new Assignments.Order(OptionalInt.empty(), Assignments.Objective.FAIR, true, 0),
                host.assignments.order.orElseThrow());
        assertEquals("1.5", fair.json().get("bound").toString());
        assertEquals(false, fair.json().get("proven"));
        assertEquals(
                400,
                organizer
                        .post(CONTEST + "/assignments", "{\"objective\": \"fairest\"}")
                        .status());
        assertEquals(
                400, organizer.post(CONTEST + "/assignments", "{\"seed\": 1.5}").status());
    }

    @Test
    public void anOrderMayCarryWishes() {
        Client organizer = host.as("organizadora");
        Reply plan = organizer.post(
                CONTEST + "/assignments",
                "{\"forced\": [{\"initiative\": \"EXT-1\", \"evaluator\": \"evaluador-01\"}],"
                        + "\"forbidden\": [{\"initiative\": \"EXT-1\", \"evaluator\": \"evaluador-02\"}],"
                        + "\"numbers\": [{\"initiative\": \"EXT-1\", \"perInitiative\": 5}],"
                        + "\"addOnly\": true, \"alternates\": 2}");
        assertEquals(plan.text(), 200, plan.status());
        assertEquals(
                new AssignmentWishes(
                        List.of(new AssignmentWishes.Pair("EXT-1", "evaluador-01")),
                        List.of(new AssignmentWishes.Pair("EXT-1", "evaluador-02")),
                        List.of(new AssignmentWishes.Wanted("EXT-1", 5)),
                        true,
                        2),
                host.assignments.order.orElseThrow().wishes());
        Reply bad = organizer.post(CONTEST + "/assignments", "{\"numbers\": [{\"initiative\": \"EXT-1\"}]}");
        assertEquals(400, bad.status());
        assertTrue(bad.text(), bad.text().contains("/numbers/0/perInitiative"));
        assertEquals(
                400,
                organizer
                        .post(CONTEST + "/assignments", "{\"forced\": [{\"iniciativa\": \"x\"}]}")
                        .status());
    }

    @Test
    public void assignmentsAreChangedByHand() {
        Client organizer = host.as("organizadora");
        Reply made = organizer.post(
                CONTEST + "/assignments/pairs", "{\"initiative\": \"x\", \"evaluator\": \"evaluador-02\"}");
        assertEquals(made.text(), 201, made.status());
        assertTrue(made.header("Location").endsWith("/assignments/a1"));
        Reply read = organizer.get(CONTEST + "/assignments/a1");
        assertEquals("assigned", read.json().get("state"));
        assertEquals(
                200,
                organizer
                        .with("If-Match", read.header("ETag"))
                        .put(CONTEST + "/assignments/a1", read.text())
                        .status());
        assertEquals(428, organizer.delete(CONTEST + "/assignments/a1").status());
        Reply csv = organizer.get(CONTEST + "/assignments?state=assigned&evaluator=evaluador-01&format=csv");
        assertTrue(csv.text(), csv.text().contains("a1," + Samples.INITIATIVE + ",EXT-1,evaluador-01,assigned"));
    }

    @Test
    public void progressIsToldByEvaluatorAndByInitiative() {
        Reply progress = host.as("organizadora").get(CONTEST + "/assignments/progress");
        assertEquals(progress.text(), 200, progress.status());
        assertEquals(3, progress.json().get("assigned"));
        assertEquals(2, progress.json().get("finished"));
        assertEquals(
                "[{initiative=k3v9q2m7x5t1w8r4, externalId=EXT-1, assigned=3, finished=2, average=71.5}]",
                progress.json().get("initiatives").toString());
    }

    @Test
    public void anEvaluationIsSavedAsADraftAndThenFinal() {
        Client evaluator = host.as("evaluador-01");
        assertEquals(404, evaluator.get(EVALUATION).status());
        Reply draft =
                evaluator.put(EVALUATION, "{\"scores\": {\"impacto\": 4, \"innovacion\": null}, \"state\": \"draft\"}");
        assertEquals(draft.text(), 201, draft.status());
        assertEquals("{impacto=4}", draft.json().get("scores").toString());
        Reply read = evaluator.get(EVALUATION);
        assertEquals(
                "{scores={impacto=4}, justification={}, abstentions={}, comment=, state=draft, total=84.0,"
                        + " updatedAt=2027-03-01T03:00:00Z, secondsSpent=1200}",
                read.json().toString());
        Reply sent = evaluator
                .with("If-Match", read.header("ETag"))
                .put(EVALUATION, read.text().replace("draft", "final"));
        assertEquals(sent.text(), 200, sent.status());
        assertEquals("final", sent.json().get("state"));
        assertEquals(428, evaluator.put(EVALUATION, "{}").status());
        assertEquals(
                400,
                evaluator.put(EVALUATION, "{\"scores\": {\"impacto\": \"4\"}}").status());
        assertEquals(403, host.as("admin").put(EVALUATION, "{}").status());
        assertEquals(
                200,
                evaluator
                        .post("/api/v1/assignments/a1/recusal", "{\"reason\": \"Conozco el caso\"}")
                        .status());
    }

    @Test
    public void scoresGoOutAsATableAndComeIn() {
        Client organizer = host.as("organizadora");
        Reply csv = organizer.with("Accept", "text/csv").get(CONTEST + "/evaluations");
        assertEquals(
                "initiative,externalId,evaluator,criterion,score,state\r\n"
                        + "k3v9q2m7x5t1w8r4,'=EXT,evaluador-01,impacto,-3,final\r\n",
                csv.text());
        Reply taken = organizer.csv(
                CONTEST + "/evaluations/import",
                "initiative;evaluator;criterion;score\nEXT-1;evaluador-01;impacto;3,5\n");
        assertEquals(taken.text(), 200, taken.status());
    }
}
