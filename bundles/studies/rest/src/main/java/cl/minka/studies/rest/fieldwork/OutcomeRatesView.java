package cl.minka.studies.rest.fieldwork;

import cl.minka.studies.fieldwork.OutcomeGroup;
import cl.minka.studies.fieldwork.OutcomeRates;
import cl.minka.studies.fieldwork.OutcomeRates.Part;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The outcome rates of AAPOR: RR1 to RR6, COOP1 to COOP4, REF1 to REF3, CON1 to CON3; {@code e} is given or estimated. */
public record OutcomeRatesView(double e, boolean eligibilityGiven, PartView all, List<PartView> strata) {
    static OutcomeRatesView of(OutcomeRates rates) {
        return new OutcomeRatesView(
                rates.eligibility(),
                rates.given(),
                PartView.of(rates.all()),
                rates.strata().stream().map(PartView::of).toList());
    }

    /** The whole, or a stratum; {@code weighted} counts each unit by its design weight. */
    public record PartView(
            Optional<String> stratum,
            long units,
            long recorded,
            Map<String, Double> counts,
            Map<String, Double> weighted,
            Map<String, Double> rates,
            Map<String, Double> weightedRates) {
        static PartView of(Part part) {
            return new PartView(
                    part.stratum(),
                    part.units(),
                    part.recorded(),
                    named(part.counts()),
                    named(part.weighted()),
                    new TreeMap<>(part.rates()),
                    new TreeMap<>(part.weightedRates()));
        }

        private static Map<String, Double> named(Map<OutcomeGroup, Double> counts) {
            Map<String, Double> named = new LinkedHashMap<>();
            Arrays.stream(OutcomeGroup.values()).forEach(group -> named.put(group.name(), counts.get(group)));
            return named;
        }
    }
}
