package cl.minka.contest.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import cl.minka.contest.Affinities;
import cl.minka.contest.Conflict;
import cl.minka.contest.Conflicts;
import cl.minka.kernel.rest.Client;
import cl.minka.kernel.rest.Client.Reply;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Rule;
import org.junit.Test;

/** Conflicts, affinities, loads and chance of the panel. */
public class PanelOverHttpTest {
    private static final String CONTEST = "/api/v1/contests/" + Samples.CONTEST;
    private static final String PAIR = CONTEST + "/conflicts/evaluador-01/05101";

    @Rule
    public final ContestHost host = new ContestHost();

    @Test
    public void anEvaluatorMayHaveWorkedElsewhereAndKnowThings() {
        Client organizer = host.as("organizadora");
        String path = CONTEST + "/evaluators/evaluador-01";
        Reply made = organizer.put(
                path,
                "{\"minLoad\": 2, \"maxLoad\": 7, \"expertise\": \"Reciclaje\", \"topics\": [\"gestion\"], \"employments\":"
                        + " [{\"municipality\": \"05101\", \"from\": \"2019-03-01\", \"to\": \"2024-12-31\"},"
                        + " {\"municipality\": \"09101\"}]}");
        assertEquals(made.text(), 201, made.status());
        Reply read = organizer.get(path);
        assertEquals(2, read.json().get("minLoad"));
        assertEquals("Reciclaje", read.json().get("expertise"));
        assertEquals(
                "[{municipality=05101, from=2019-03-01, to=2024-12-31}, {municipality=09101, from=null, to=null}]",
                read.json().get("employments").toString());
        assertEquals(
                200,
                organizer
                        .with("If-Match", read.header("ETag"))
                        .put(path, read.text())
                        .status());
        Reply csv = organizer.get(CONTEST + "/evaluators?format=csv");
        assertTrue(csv.text(), csv.text().contains("05101:2019-03-01:2024-12-31 09101,gestion,Reciclaje"));
        // what goes out comes in
        assertEquals(
                200, organizer.csv(CONTEST + "/evaluators/import", csv.text()).status());
        assertEquals(
                400,
                organizer
                        .put(path, "{\"employments\": [{\"municipality\": \"05101\", \"to\": \"ayer\"}]}")
                        .status());
    }

    @Test
    public void conflictsAreListedAndRuled() {
        Client organizer = host.as("organizadora");
        Reply list = organizer.get(
                CONTEST + "/conflicts?evaluator=evaluador-01&initiative=EXT-1&kind=email-domain&state=detected");
        assertEquals(
                Optional.of(new Conflicts.Filter(
                        Optional.of("evaluador-01"),
                        Optional.of("EXT-1"),
                        Optional.of(Conflict.Kind.EMAIL_DOMAIN),
                        Optional.of(Conflict.State.DETECTED))),
                host.conflicts.filter);
        Map<?, ?> one = (Map<?, ?>) ((List<?>) list.json().get("items")).get(0);
        assertEquals("email-domain", one.get("kind"));
        assertEquals("detected", one.get("state"));
        assertEquals("El dominio de su correo, munivalpo.cl, parece ser de esa municipalidad.", one.get("evidence"));
        assertEquals(400, organizer.get(CONTEST + "/conflicts?kind=friendship").status());
        assertEquals(
                404, organizer.get(CONTEST + "/conflicts/evaluador-01/09101").status());
        Reply bad = organizer.put(PAIR, "{\"reason\": \"x\"}");
        assertEquals(400, bad.status());
        assertTrue(bad.text(), bad.text().contains("/state"));
        Reply made = organizer.put(PAIR, "{\"state\": \"dismissed\", \"reason\": \"Es otra empresa\"}");
        assertEquals(made.text(), 201, made.status());
        assertEquals(
                428,
                organizer
                        .put(PAIR, "{\"state\": \"confirmed\", \"reason\": \"x\"}")
                        .status());
        Reply read = organizer.get(PAIR);
        assertEquals("dismissed", read.json().get("state"));
        assertEquals(
                200,
                organizer
                        .with("If-Match", read.header("ETag"))
                        .put(PAIR, read.text())
                        .status());
        Reply csv = organizer.get(CONTEST + "/conflicts?format=csv");
        assertTrue(
                csv.text(),
                csv.text()
                        .contains("evaluador-01,05101,email-domain,dismissed,"
                                + "\"El dominio de su correo, munivalpo.cl, parece ser de esa municipalidad.\","
                                + "Es otra empresa"));
        assertEquals(403, host.as("evaluador-01").get(CONTEST + "/conflicts").status());
        assertEquals(403, host.as("evaluador-01").get(PAIR).status());
    }

    @Test
    public void affinitiesAreComputedAndExplained() {
        Client organizer = host.as("organizadora");
        Reply done = organizer.post(CONTEST + "/affinities/computation", "{}");
        assertEquals(done.text(), 200, done.status());
        assertEquals(Optional.of(new Affinities.Order(0.05, false)), host.affinities.order);
        assertEquals(List.of("evaluador-09"), done.json().get("withoutProfile"));
        organizer.post(CONTEST + "/affinities/computation", "{\"minimum\": 0.2, \"replace\": true}");
        assertEquals(Optional.of(new Affinities.Order(0.2, true)), host.affinities.order);
        assertEquals(
                202,
                organizer
                        .with("Prefer", "respond-async")
                        .post(CONTEST + "/affinities/computation", "{}")
                        .status());
        Reply list = organizer.get(CONTEST + "/affinities?evaluator=evaluador-01&initiative=EXT-1");
        assertEquals(
                Optional.of(new Affinities.Filter(Optional.of("evaluador-01"), Optional.of("EXT-1"))),
                host.affinities.filter);
        assertEquals(
                "[{initiative=k3v9q2m7x5t1w8r4, externalId=EXT-1, evaluator=evaluador-01, value=0.62, origin=computed,"
                        + " topicOverlap=true, terms=[{term=reciclaje, share=0.31}]}]",
                list.json().get("items").toString());
        Reply csv = organizer.get(CONTEST + "/affinities?format=csv");
        assertTrue(csv.text(), csv.text().contains("EXT-1,evaluador-01,0.62,computed,true,reciclaje"));
    }

    @Test
    public void anOrderMayCarryAnchorsAndChance() {
        Client organizer = host.as("organizadora");
        Reply plan = organizer.post(
                CONTEST + "/assignments", "{\"anchors\": [\"EXT-1\"], \"randomized\": {\"cap\": 0.5}, \"seed\": 3}");
        assertEquals(plan.text(), 200, plan.status());
        assertEquals(
                List.of("EXT-1"), host.assignments.order.orElseThrow().wishes().anchors());
        assertEquals(
                Optional.of(new BigDecimal("0.5")),
                host.assignments.order.orElseThrow().cap());
        assertEquals(
                "{cap=0.5, expectedTotal=31.5, deterministicTotal=34.5}",
                plan.json().get("randomized").toString());
        assertEquals(
                "[{evaluator=evaluador-01, missing=2, reasons=[Iniciativas de su región: 3.],"
                        + " reasonCodes=[contest.least.same-region]}]",
                plan.json().get("unmetEvaluators").toString());
        Reply bad = organizer.post(CONTEST + "/assignments", "{\"randomized\": {}}");
        assertEquals(400, bad.status());
        assertTrue(bad.text(), bad.text().contains("/randomized/cap"));
    }

    @Test
    public void assignmentsComeInFromATableAsTheyWentOut() {
        Client organizer = host.as("organizadora");
        Reply preview = organizer.csv(
                CONTEST + "/assignments/import?dryRun=true",
                "initiative,evaluator,action\nEXT-1,evaluador-01,remove\n");
        assertEquals(preview.text(), 200, preview.status());
        assertEquals(7, preview.json().get("rows"));
        assertEquals(1, preview.json().get("updated"));
        Reply out = organizer.get(CONTEST + "/assignments?format=csv");
        Reply in = organizer.csv(CONTEST + "/assignments/import", out.text());
        assertEquals(in.text(), 200, in.status());
        assertEquals(8, in.json().get("rows"));
        assertEquals(
                422,
                organizer
                        .csv(CONTEST + "/assignments/import", "initiative\nEXT-1\n")
                        .status());
        assertEquals(
                403,
                host.as("evaluador-01")
                        .csv(CONTEST + "/assignments/import", "initiative,evaluator\n")
                        .status());
    }
}
