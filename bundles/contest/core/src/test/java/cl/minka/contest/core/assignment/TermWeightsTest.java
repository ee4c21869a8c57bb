package cl.minka.contest.core.assignment;

import static org.junit.Assert.assertEquals;

import java.util.Map;
import java.util.Set;
import org.junit.Test;

public class TermWeightsTest {
    /**
     * Manning, Raghavan, Schütze, "Introduction to Information Retrieval", chapter 6, the example of lnc.ltc: document "car
     * insurance auto insurance", query "best car insurance", N = 1,000,000, df of auto 5,000, best 50,000, car 10,000,
     * insurance 1,000. Weights 0.52, 0, 0.52, 0.68 and 0, 0.34, 0.52, 0.78; score 0.27 + 0.53 = 0.8.
     */
    @Test
    public void meetsThePublishedExample() {
        Map<String, Integer> frequencies = Map.of("auto", 5_000, "best", 50_000, "car", 10_000, "insurance", 1_000);
        Map<String, Double> document = TermWeights.ofDocument(Map.of("car", 1, "insurance", 2, "auto", 1));
        Map<String, Double> query =
                TermWeights.ofQuery(Map.of("best", 1, "car", 1, "insurance", 1), 1_000_000, frequencies::get);
        assertEquals(0.52, document.get("auto"), 0.005);
        assertEquals(0.52, document.get("car"), 0.005);
        assertEquals(0.68, document.get("insurance"), 0.005);
        assertEquals(0.34, query.get("best"), 0.005);
        assertEquals(0.52, query.get("car"), 0.005);
        assertEquals(0.78, query.get("insurance"), 0.005);
        double car = document.get("car") * query.get("car");
        double insurance = document.get("insurance") * query.get("insurance");
        assertEquals(0.27, car, 0.005);
        assertEquals(0.53, insurance, 0.005);
        assertEquals(0.8, car + insurance, 0.005);
    }

    @Test
    public void whatAllHaveOrNoneHasWeighsNothing() {
        Map<String, Integer> frequencies = Map.of("all", 4, "none", 0, "one", 1);
        assertEquals(
                Map.of("one", 1.0), TermWeights.ofQuery(Map.of("all", 3, "none", 1, "one", 1), 4, frequencies::get));
        assertEquals(Map.of(), TermWeights.ofQuery(Map.of("all", 3), 4, frequencies::get));
        assertEquals(Map.of(), TermWeights.ofDocument(Map.of()));
    }

    @Test
    public void numberGenderAccentsAndEverydayWordsDoNotCount() {
        SpanishTerms reader = new SpanishTerms();
        assertEquals(
                reader.of("residuo orgánico").keySet(),
                reader.of("Los RESIDUOS de las organicas").keySet());
        assertEquals(
                Set.of(),
                reader.of("de la en los y que 2027 [municipio] [nombre de persona]")
                        .keySet());
        SpanishTerms.Term term = reader.of("Residuos, residuo y más residuos")
                .values()
                .iterator()
                .next();
        assertEquals(new SpanishTerms.Term(3, "residuos"), term);
    }
}
