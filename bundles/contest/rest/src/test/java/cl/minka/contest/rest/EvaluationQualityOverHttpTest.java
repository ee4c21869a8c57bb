package cl.minka.contest.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import cl.minka.kernel.rest.Client.Reply;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.Rule;
import org.junit.Test;

public class EvaluationQualityOverHttpTest {
    private static final String QUALITY = "/api/v1/contests/" + Samples.CONTEST + "/evaluation-quality";

    @Rule
    public final ContestHost host = new ContestHost();

    @Test
    public void itHasTheFieldsOfTheContractAndNullsAreWritten() {
        Map<String, Object> quality = host.as("organizadora").get(QUALITY).json();
        assertTrue(quality.keySet()
                .containsAll(Set.of(
                        "krippendorffAlpha",
                        "icc",
                        "kendallW",
                        "fleissKappa",
                        "evaluators",
                        "discrepancies",
                        "coverage",
                        "notes")));
        assertEquals(
                "{nominal=0.5, ordinal=null, interval=null, ratio=null}",
                quality.get("krippendorffAlpha").toString());
        assertEquals(
                "{icc1=0.1657, icc2=null, icc3=null, icc1k=null, icc2k=null, icc3k=null}",
                quality.get("icc").toString());
        assertEquals(
                "{icc1={low=-0.1329, high=0.7226}, icc2=null, icc3=null, icc1k=null, icc2k=null, icc3k=null}",
                quality.get("iccIntervals").toString());
        assertEquals(
                "[{evaluator=ana, evaluations=1, severity=-2.5, standardError=null, spread=null, halo=null}]",
                quality.get("evaluators").toString());
        assertEquals(
                "[{initiative=" + Samples.INITIATIVE + ", externalId=EXT-1, range=31.5}]",
                quality.get("discrepancies").toString());
        assertEquals("0.75", quality.get("coverage").toString());
    }

    @Test
    public void notesAreInTheLanguageOfTheCaller() {
        Map<?, ?> spanish = note(host.as("organizadora").get(QUALITY));
        assertEquals("evaluators.spread", spanish.get("figure"));
        assertEquals("contest.quality.one-evaluation", spanish.get("code"));
        assertEquals("Evaluadores sin esta cifra por tener una sola evaluación terminada: 1.", spanish.get("detail"));
        assertEquals(
                "Evaluators without this figure because they have a single final evaluation: 1.",
                note(host.as("organizadora").with("Accept-Language", "en").get(QUALITY))
                        .get("detail"));
    }

    @Test
    public void aCriterionThatThereIsNotIsABadRequest() {
        assertEquals(
                "impacto",
                host.as("organizadora")
                        .get(QUALITY + "?criterion=impacto")
                        .json()
                        .get("criterion"));
        for (String path : List.of(QUALITY, QUALITY + "/heatmap")) {
            Reply refused = host.as("organizadora").get(path + "?criterion=otro");
            assertEquals(400, refused.status());
            assertTrue(refused.text(), refused.text().contains("/query/criterion"));
            assertEquals(
                    400, host.as("organizadora").get(path + "?criteria=impacto").status());
        }
    }

    @Test
    public void theHeatMapIsAListOrATable() {
        Map<String, Object> first =
                host.as("organizadora").get(QUALITY + "/heatmap?limit=1").json();
        assertEquals(2, first.get("total"));
        assertEquals(
                "[{initiative=" + Samples.INITIATIVE
                        + ", externalId=EXT-1, evaluator=ana, score=80.0, mean=70.0, deviation=10.0}]",
                first.get("items").toString());
        Map<String, Object> second = host.as("organizadora")
                .get(QUALITY + "/heatmap?limit=1&after=" + first.get("next"))
                .json();
        assertTrue(second.toString(), second.get("items").toString().contains("berta"));
        String csv =
                host.as("organizadora").get(QUALITY + "/heatmap?format=csv").text();
        assertTrue(csv, csv.startsWith("initiative,externalId,evaluator,score,mean,deviation"));
        assertEquals(3, csv.lines().count());
        Reply xlsx = host.as("organizadora").get(QUALITY + "/heatmap?format=xlsx");
        assertEquals(200, xlsx.status());
        assertTrue(xlsx.header("Content-Disposition").contains("heatmap.xlsx"));
    }

    @Test
    public void onlyOrganisersLearnHowSomebodyEvaluates() {
        for (String path : List.of(QUALITY, QUALITY + "/heatmap")) {
            assertEquals(401, host.anonymous().get(path).status());
            for (String username : List.of("evaluador-01", "comite-1", "municipio-05101")) {
                assertEquals(403, host.as(username).get(path).status());
            }
        }
    }

    private static Map<?, ?> note(Reply reply) {
        return (Map<?, ?>) ((List<?>) reply.json().get("notes")).get(0);
    }
}
