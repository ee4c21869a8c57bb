package cl.minka.contest.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;

import cl.minka.contest.ScoringChoice;
import cl.minka.contest.SelectionChoices;
import cl.minka.contest.SelectionRules;
import cl.minka.kernel.rest.Client;
import cl.minka.kernel.rest.Client.Reply;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.Rule;
import org.junit.Test;

public class SelectionOverHttpTest {
    private static final String CONTEST = "/api/v1/contests/" + Samples.CONTEST;
    private static final String OPINION = CONTEST + "/committee/opinions/" + Samples.INITIATIVE;

    @Rule
    public final ContestHost host = new ContestHost();

    @Test
    public void aRankingIsComputedByTheContestsOwnStrategyUnlessAnotherIsNamed() {
        Client organizer = host.as("organizadora");
        Reply made = organizer.post(CONTEST + "/rankings", "{}");
        assertEquals(made.text(), 201, made.status());
        assertEquals("/api/v1/contests/" + Samples.CONTEST + "/rankings/r1", made.header("Location"));
        assertEquals(Optional.empty(), host.rankings.order.orElseThrow().scoring());
        organizer.post(CONTEST + "/rankings", "{\"parameters\": {\"trim\": 0.2}, \"note\": \"prueba\"}");
        ScoringChoice choice = host.rankings.order.orElseThrow().scoring().orElseThrow();
        assertEquals("mean", choice.strategy());
        assertEquals("{trim=0.2}", choice.parameters().toString());
        assertEquals(
                503,
                organizer
                        .post(CONTEST + "/rankings", "{\"strategy\": \"gone\"}")
                        .status());
        assertEquals(
                400,
                organizer
                        .post(CONTEST + "/rankings", "{\"strategies\": \"mean\"}")
                        .status());
    }

    @Test
    public void aRankingHasTheFieldsOfTheContract() {
        Map<String, Object> ranking =
                host.as("organizadora").get(CONTEST + "/rankings/r1").json();
        assertTrue(ranking.keySet()
                .containsAll(Set.of("id", "strategy", "inputSha256", "computedAt", "entries", "diagnostics")));
        assertEquals(
                "{id=mean, version=0.1.0, bundle=cl.minka.scoring.mean/0.1.0, parameters={}}",
                ranking.get("strategy").toString());
        assertEquals(
                "{rank=1, tied=false, initiative=k3v9q2m7x5t1w8r4, externalId=EXT-1, score=81.25, standardError=2.5,"
                        + " perCriterion={impacto=80.0, innovacion=83.125}, explanation=[{factor=impacto, weight=0.6,"
                        + " value=80.0, contribution=48.0}]}",
                ((List<?>) ranking.get("entries")).get(0).toString());
        Reply list = host.as("organizadora").get(CONTEST + "/rankings?limit=500");
        assertEquals(ranking, ((List<?>) list.json().get("items")).get(0));
    }

    @Test
    public void aRankingIsAlsoATable() {
        Reply csv = host.as("organizadora").get(CONTEST + "/rankings/r1?format=csv");
        assertEquals(
                "rank,tied,initiative,externalId,score,standardError,impacto,innovacion\r\n"
                        + "1,false,k3v9q2m7x5t1w8r4,EXT-1,81.25,2.5,80,83.125\r\n"
                        + "2,false,other,,40,,40,\r\n",
                csv.text().replace("80.0,", "80,").replace("40.0,", "40,"));
        Reply xlsx = host.as("organizadora")
                .with("Accept", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .get(CONTEST + "/rankings/r1");
        assertEquals(200, xlsx.status());
        assertTrue(
                xlsx.header("Content-Disposition"),
                xlsx.header("Content-Disposition").contains(".xlsx"));
        assertEquals("PK", xlsx.text().substring(0, 2));
    }

    @Test
    public void aRankingMayBeAJob() {
        Reply accepted = host.as("organizadora")
                .with("Prefer", "respond-async")
                .post(CONTEST + "/rankings", "{\"note\": \"n\"}");
        assertEquals(accepted.text(), 202, accepted.status());
        assertTrue(accepted.header("Location").startsWith("/api/v1/jobs/"));
        assertEquals(Optional.of("n"), host.rankings.order.orElseThrow().note());
    }

    @Test
    public void verificationComparesBitForBit() {
        Reply verified = host.as("organizadora").post(CONTEST + "/rankings/r1/verification", "{}");
        assertEquals(Map.of("identical", true, "differences", List.of()), verified.json());
    }

    @Test
    public void theCommitteeIsWrittenByNamesOrAsItWasRead() {
        Client organizer = host.as("organizadora");
        Reply made = organizer.put(
                CONTEST + "/committee",
                "{\"members\": [\"comite-1\"], \"quorum\": 1, \"shortlist\": [\"" + Samples.INITIATIVE + "\"]}");
        assertEquals(made.text(), 201, made.status());
        assertEquals(List.of("comite-1"), host.committees.stored.orElseThrow().members());
        Reply read = organizer.get(CONTEST + "/committee");
        Reply again = organizer.with("If-Match", read.header("ETag")).put(CONTEST + "/committee", read.text());
        assertEquals(again.text(), 200, again.status());
        assertEquals(List.of("comite-1"), host.committees.stored.orElseThrow().members());
        assertEquals(
                Optional.of(List.of(Samples.INITIATIVE)),
                host.committees.stored.orElseThrow().shortlist());
        assertEquals(
                "/quorum kernel.required",
                organizer.put(CONTEST + "/committee", "{\"members\": []}").firstError());
        assertEquals(
                400,
                organizer
                        .put(CONTEST + "/committee", "{\"members\": [3], \"quorum\": 1}")
                        .status());
        assertEquals(
                400,
                organizer
                        .put(CONTEST + "/committee", "{\"members\": [{\"user\": \"comite-1\"}], \"quorum\": 1}")
                        .status());
    }

    @Test
    public void anOpinionIsAnsweredAsItWasGiven() {
        Client member = host.as("comite-1");
        Reply whole = member.put(OPINION, "{\"scores\": {\"impacto\": 4}, \"justification\": \"Buena\"}");
        assertEquals(whole.text(), 201, whole.status());
        assertEquals("Buena", whole.json().get("justification"));
        Reply each = member.with("If-Match", whole.header("ETag"))
                .put(OPINION, "{\"scores\": {\"impacto\": 4}, \"justification\": {\"impacto\": \"Mucho\"}}");
        assertEquals(each.text(), Map.of("impacto", "Mucho"), each.json().get("justification"));
        Reply read = member.get(OPINION);
        assertEquals(
                200,
                member.with("If-Match", read.header("ETag"))
                        .put(OPINION, read.text())
                        .status());
        Reply minutes = host.as("organizadora").get(CONTEST + "/committee/minutes");
        assertEquals("c0ffee", minutes.json().get("sha256"));
        assertEquals(403, host.as("admin").put(OPINION, "{}").status());
        assertEquals(403, host.as("organizadora").get(OPINION).status());
    }

    @Test
    public void aMemberRecusesHimselfWithAReason() {
        Client member = host.as("comite-1");
        Reply inTheBody = member.put(OPINION, "{\"recusal\": {\"reason\": \"Soy de ahí\"}}");
        assertEquals(inTheBody.text(), "Soy de ahí", inTheBody.json().get("recusal"));
        Reply posted = member.with("If-Match", inTheBody.header("ETag"))
                .post(OPINION + "/recusal", "{\"reason\": \"Soy de ahí\"}");
        assertEquals(posted.text(), 200, posted.status());
        Reply read = member.get(OPINION);
        assertEquals(
                200,
                member.with("If-Match", read.header("ETag"))
                        .put(OPINION, read.text())
                        .status());
    }

    @Test
    public void aSelectionIsStoredOnlyWhenAPersonConfirmsIt() {
        Client organizer = host.as("organizadora");
        Reply proposed = organizer.post(CONTEST + "/selection", "{\"ranking\": \"r1\"}");
        assertEquals(proposed.text(), 200, proposed.status());
        assertEquals(false, proposed.json().get("confirmed"));
        assertFalse(host.selections.confirmed);
        Reply confirmed = organizer.post(CONTEST + "/selection", "{\"ranking\": \"r1\", \"confirm\": true}");
        assertEquals(confirmed.text(), 200, confirmed.status());
        assertTrue(host.selections.confirmed);
        Map<?, ?> winner = (Map<?, ?>) ((List<?>) confirmed.json().get("winners")).get(0);
        assertEquals(List.of("contest.selection.winner"), winner.get("reasonCodes"));
        assertEquals("85.25", winner.get("finalScore").toString());
        assertEquals(
                "/ranking kernel.required",
                organizer.post(CONTEST + "/selection", "{}").firstError());
    }

    @Test
    public void otherRulesAreTriedOverThoseOfTheContest() {
        Reply tried = host.as("organizadora")
                .post(
                        CONTEST + "/selection/what-if",
                        "{\"ranking\": \"r1\", \"selection\": {\"winnersPerCategory\": 3, \"blindWeight\": 0.8}}");
        assertEquals(tried.text(), 200, tried.status());
        assertEquals(false, tried.json().get("confirmed"));
        assertFalse(host.selections.confirmed);
        SelectionRules own = Samples.contest().definition().selection();
        SelectionRules rules = host.selections.tried.orElseThrow();
        assertEquals(3, rules.winnersPerCategory());
        assertEquals("0.8 0.2", rules.blindWeight() + " " + rules.committeeWeight());
        assertEquals(own.minimumScore(), rules.minimumScore());
        assertEquals(own.tieBreak(), rules.tieBreak());
        host.as("organizadora").post(CONTEST + "/selection/what-if", "{\"ranking\": \"r1\"}");
        assertEquals(own, host.selections.tried.orElseThrow());
        assertEquals(
                403,
                host.as("municipio-05101")
                        .post(CONTEST + "/selection/what-if", "{}")
                        .status());
    }

    @Test
    public void resultsAreForEverybody() {
        Reply results = host.anonymous().get(CONTEST + "/results");
        assertEquals(results.text(), 200, results.status());
        assertEquals(60, results.json().get("presented"));
        String csv = host.anonymous().get(CONTEST + "/results?format=csv").text();
        assertTrue(csv, csv.startsWith("award,category,position,initiative,externalId,title,municipalities,"));
        assertTrue(csv, csv.contains("mention,servicios,1,"));
        Reply feedback = host.as("municipio-05101").get(CONTEST + "/initiatives/" + Samples.INITIATIVE + "/feedback");
        assertEquals("winner", feedback.json().get("outcome"));
        assertEquals(List.of("Un comentario"), feedback.json().get("comments"));
    }

    /** The sum of the contract: 0.6 × 81.25 + 0.4 × 70 = 76.75; numbers and times as the reader's language writes them. */
    @Test
    public void everyStepIsToldInTheReadersLanguage() {
        Client organizer = host.as("organizadora");
        List<?> spanish = (List<?>) organizer.get(CONTEST + "/selection").json().get("steps");
        assertEquals(
                "Puntaje final de «Ejemplo: compostaje»: 0,6 × 81,25 (panel ciego) + 0,4 × 70 (comité) = 76,75.",
                ((Map<?, ?>) spanish.get(0)).get("text"));
        assertEquals(
                "2 iniciativas empatan con 70 puntos; gana la que se presentó antes. «Ejemplo: compostaje»: el"
                        + " 01-03-2027 00:00, con el número 7.",
                ((Map<?, ?>) spanish.get(1)).get("text"));
        Reply english = organizer.with("Accept-Language", "en").get(CONTEST + "/selection");
        Map<?, ?> step = (Map<?, ?>) ((List<?>) english.json().get("steps")).get(0);
        assertEquals(
                "Final score of “Ejemplo: compostaje”: 0.6 × 81.25 (blind panel) + 0.4 × 70 (committee) = 76.75.",
                step.get("text"));
        assertEquals(Set.of("number", "kind", "category", "initiatives", "text", "values"), step.keySet());
        assertEquals("76.75", ((Map<?, ?>) step.get("values")).get("score").toString());
        assertEquals(
                "1f 2e",
                english.json().get("inputSha256") + " " + english.json().get("sha256"));
    }

    @Test
    public void aPersonDecidesOtherwiseWithReasons() {
        Client organizer = host.as("organizadora");
        Reply confirmed = organizer.post(
                CONTEST + "/selection",
                "{\"ranking\": \"r1\", \"confirm\": true, \"voidCategories\": [{\"category\": \"servicios\","
                        + " \"reason\": \"Sin calidad suficiente\"}], \"departures\": [{\"initiative\": \"EXT-1\","
                        + " \"outcome\": \"not-selected\", \"reason\": \"Se retira\"}]}");
        assertEquals(confirmed.text(), 200, confirmed.status());
        assertEquals(
                new SelectionChoices(
                        List.of(new SelectionChoices.DeclaredVoid("servicios", "Sin calidad suficiente")),
                        List.of(new SelectionChoices.Departure(
                                "EXT-1", SelectionChoices.Outcome.NOT_SELECTED, "Se retira"))),
                host.selections.choices);
        assertEquals(
                List.of(Map.of("initiative", "other", "outcome", "not-selected", "reason", "Se retira por escrito")),
                confirmed.json().get("departures"));
        assertEquals(
                "/departures/0/outcome kernel.required",
                organizer
                        .post(
                                CONTEST + "/selection",
                                "{\"ranking\": \"r1\", \"departures\": [{\"initiative\": \"x\"}]}")
                        .firstError());
    }

    @Test
    public void aSelectionIsVerified() {
        Reply verified = host.as("organizadora").post(CONTEST + "/selection/verification", "{}");
        assertEquals(Map.of("identical", true, "differences", List.of()), verified.json());
        assertEquals(
                400,
                host.as("organizadora")
                        .post(CONTEST + "/selection/verification", "{\"ranking\": \"r1\"}")
                        .status());
        assertEquals(
                403,
                host.as("comite-1")
                        .post(CONTEST + "/selection/verification", "{}")
                        .status());
    }

    @Test
    public void whatIsNotPublishedIsInNoFormat() {
        host.selections.veiled = true;
        Reply results = host.anonymous().get(CONTEST + "/results");
        Map<?, ?> winner = (Map<?, ?>) ((List<?>) results.json().get("winners")).get(0);
        for (String hidden : List.of("position", "blindScore", "finalScore")) {
            assertNull(hidden, winner.get(hidden));
        }
        String csv = host.anonymous().get(CONTEST + "/results?format=csv").text();
        assertTrue(csv, csv.startsWith("award,category,initiative,externalId,title,municipalities\r\n"));
        host.anonymous().get(CONTEST + "/results.pdf");
        String paper = host.papers.orders.get(0).paper().body().toString();
        assertFalse(paper, paper.contains("80,50") || paper.contains("Puntaje final"));
    }
}
