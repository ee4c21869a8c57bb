package cl.minka.studies.core.fieldwork;

import cl.minka.studies.fieldwork.OutcomeGroup;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** The rates of the Standard Definitions of AAPOR (10th edition, 2023, "Outcome rates"), from the units by group. */
record RateTable(Map<OutcomeGroup, Double> counts) {
    RateTable {
        EnumMap<OutcomeGroup, Double> all = new EnumMap<>(OutcomeGroup.class);
        for (OutcomeGroup group : OutcomeGroup.values()) {
            all.put(group, counts.getOrDefault(group, 0.0));
        }
        counts = all;
    }

    private double of(OutcomeGroup... groups) {
        double sum = 0;
        for (OutcomeGroup group : groups) {
            sum += counts.get(group);
        }
        return sum;
    }

    /** The share of those of known eligibility that are eligible, as AAPOR's calculator has it (proportional allocation, CASRO); 1 without any. */
    double eligibility() {
        double eligible = eligible();
        double known = eligible + of(OutcomeGroup.NE);
        return known == 0 ? 1 : eligible / known;
    }

    private double eligible() {
        return of(OutcomeGroup.I, OutcomeGroup.P, OutcomeGroup.R, OutcomeGroup.NC, OutcomeGroup.O);
    }

    /** By name; what has nothing to be divided by is absent. */
    Map<String, Double> rates(double e) {
        double i = of(OutcomeGroup.I);
        double both = of(OutcomeGroup.I, OutcomeGroup.P);
        double r = of(OutcomeGroup.R);
        double o = of(OutcomeGroup.O);
        double known = eligible();
        double unknown = of(OutcomeGroup.UH, OutcomeGroup.UO);
        double contacted = both + r + o;
        Map<String, Double> rates = new LinkedHashMap<>();
        put(rates, "RR1", i, known + unknown);
        put(rates, "RR2", both, known + unknown);
        put(rates, "RR3", i, known + e * unknown);
        put(rates, "RR4", both, known + e * unknown);
        put(rates, "RR5", i, known);
        put(rates, "RR6", both, known);
        put(rates, "COOP1", i, contacted);
        put(rates, "COOP2", both, contacted);
        put(rates, "COOP3", i, both + r);
        put(rates, "COOP4", both, both + r);
        put(rates, "REF1", r, known + unknown);
        put(rates, "REF2", r, known + e * unknown);
        put(rates, "REF3", r, known);
        put(rates, "CON1", contacted, known + unknown);
        put(rates, "CON2", contacted, known + e * unknown);
        put(rates, "CON3", contacted, known);
        return rates;
    }

    private static void put(Map<String, Double> rates, String name, double over, double under) {
        if (under > 0) {
            rates.put(name, over / under);
        }
    }
}
