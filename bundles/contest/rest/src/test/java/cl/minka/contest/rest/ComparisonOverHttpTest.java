package cl.minka.contest.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import cl.minka.kernel.rest.Client.Reply;
import java.util.List;
import java.util.Map;
import org.junit.Rule;
import org.junit.Test;

public class ComparisonOverHttpTest {
    private static final String COMPARISON = "/api/v1/contests/" + Samples.CONTEST + "/rankings/comparison";

    @Rule
    public final ContestHost host = new ContestHost();

    @Test
    public void strategiesStandSideBySide() {
        Map<String, Object> comparison = host.as("organizadora").get(COMPARISON).json();
        assertEquals("mean", comparison.get("own"));
        assertEquals(
                "{mean=[" + Samples.INITIATIVE + "]}", comparison.get("winners").toString());
        assertEquals(
                "[{first=mean, second=borda, tau=null}]",
                comparison.get("kendallTau").toString());
        Map<?, ?> entry = (Map<?, ?>) ((List<?>) comparison.get("entries")).get(0);
        assertEquals("{mean=0.865}", entry.get("selectionProbability").toString());
        assertEquals("{seed=1, resamples=200}", comparison.get("bootstrap").toString());
    }

    @Test
    public void aStrategyWithoutAnswerSaysWhyInTheLanguageOfTheCaller() {
        assertEquals(
                "La estrategia no corre con sus valores por omisión: falta o no sirve su parámetro method.",
                refusal(host.as("organizadora").get(COMPARISON)));
        assertEquals(
                "The strategy does not run with its defaults: its parameter method is missing or does not do.",
                refusal(host.as("organizadora").with("Accept-Language", "en").get(COMPARISON)));
    }

    @Test
    public void strategiesSeedAndResamplesAreOfTheCaller() {
        host.as("organizadora").get(COMPARISON + "?strategies=mean,%20borda&seed=-7&resamples=10");
        assertEquals(List.of("mean", "borda"), host.comparisons.last.strategies());
        assertEquals(-7, host.comparisons.last.seed());
        assertEquals(10, host.comparisons.last.resamples());
        for (String query : List.of("?strategies=otra", "?seed=x", "?resamples=uno", "?strategy=mean")) {
            assertEquals(
                    query, 400, host.as("organizadora").get(COMPARISON + query).status());
        }
    }

    @Test
    public void asATableItHasColumnsForEachStrategyThatAnswered() {
        String csv = host.as("organizadora").get(COMPARISON + "?format=csv").text();
        assertEquals(
                "initiative,externalId,category,mean.rank,mean.score,mean.selectionProbability,mean.shortlistProbability",
                csv.lines().findFirst().orElseThrow());
        assertEquals(2, csv.lines().count());
        Reply xlsx = host.as("organizadora").get(COMPARISON + "?format=xlsx");
        assertTrue(xlsx.header("Content-Disposition").contains("comparison.xlsx"));
    }

    @Test
    public void itIsForOrganisers() {
        assertEquals(401, host.anonymous().get(COMPARISON).status());
        for (String username : List.of("evaluador-01", "comite-1", "municipio-05101")) {
            assertEquals(403, host.as(username).get(COMPARISON).status());
        }
    }

    private static Object refusal(Reply reply) {
        Map<?, ?> borda = (Map<?, ?>) ((List<?>) reply.json().get("strategies")).get(1);
        return ((Map<?, ?>) borda.get("refusal")).get("detail");
    }
}
