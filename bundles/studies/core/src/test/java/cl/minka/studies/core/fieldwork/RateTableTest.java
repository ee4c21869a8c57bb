package cl.minka.studies.core.fieldwork;

import static org.junit.Assert.assertEquals;

import cl.minka.studies.fieldwork.OutcomeGroup;
import java.util.Map;
import org.junit.Test;

public class RateTableTest {
    /**
     * The example of the manual of R's {@code outcomerate} 1.0 (rOpenSci, R. Pilliard Hellwig): 12 people, {@code e} as AAPOR's calculator 4.0
     * estimates it.
     */
    @Test
    public void theRatesAreThoseOfOutcomerate() {
        RateTable table = new RateTable(Map.of(
                OutcomeGroup.I, 4.0,
                OutcomeGroup.P, 2.0,
                OutcomeGroup.R, 1.0,
                OutcomeGroup.NC, 1.0,
                OutcomeGroup.O, 1.0,
                OutcomeGroup.UH, 1.0,
                OutcomeGroup.UO, 1.0,
                OutcomeGroup.NE, 1.0));
        assertEquals(0.9, table.eligibility(), 1e-15);
        Map<String, Double> expected = Map.ofEntries(
                Map.entry("RR1", 0.364),
                Map.entry("RR2", 0.545),
                Map.entry("RR3", 0.370),
                Map.entry("RR4", 0.556),
                Map.entry("RR5", 0.444),
                Map.entry("RR6", 0.667),
                Map.entry("COOP1", 0.500),
                Map.entry("COOP2", 0.750),
                Map.entry("COOP3", 0.571),
                Map.entry("COOP4", 0.857),
                Map.entry("REF1", 0.091),
                Map.entry("REF2", 0.093),
                Map.entry("REF3", 0.111),
                Map.entry("CON1", 0.727),
                Map.entry("CON2", 0.741),
                Map.entry("CON3", 0.889));
        Map<String, Double> rates = table.rates(table.eligibility());
        assertEquals(expected.keySet(), rates.keySet());
        expected.forEach((name, rate) -> assertEquals(name, rate, rates.get(name), 0.0005));
    }

    /** The example of the manual of R's {@code responserates} (T. Leeper): 100 interviews, 20 non-contacts. */
    @Test
    public void theRatesAreThoseOfResponserates() {
        Map<String, Double> rates = new RateTable(Map.of(OutcomeGroup.I, 100.0, OutcomeGroup.NC, 20.0)).rates(1);
        assertEquals(0.833, rates.get("RR3"), 0.0005);
        assertEquals(1, rates.get("COOP2"), 0);
        assertEquals(0, rates.get("REF2"), 0);
        assertEquals(0.833, rates.get("CON3"), 0.0005);
    }

    @Test
    public void whatHasNothingBelowItIsAbsent() {
        assertEquals(Map.of(), new RateTable(Map.of(OutcomeGroup.NE, 3.0)).rates(1));
    }
}
