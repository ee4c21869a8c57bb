package cl.minka.studies.fieldwork;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The outcome rates of the Standard Definitions of AAPOR, of the whole and by stratum.
 *
 * @param eligibility the share {@code e} of the units of unknown eligibility that count as eligible
 * @param given whether somebody gave it; else it is that of the units whose eligibility is known (CASRO)
 * @param strata in the order of their names; empty without strata
 */
public record OutcomeRates(double eligibility, boolean given, Part all, List<Part> strata) {
    public OutcomeRates {
        Objects.requireNonNull(all, "all");
        strata = List.copyOf(strata);
    }

    /**
     * The rates of a part of the sample.
     *
     * @param stratum empty for the whole
     * @param units that were to be asked: those drawn and those that took a place
     * @param recorded of them with an outcome or a response; the others count as never tried ({@code 3.11})
     * @param counts units by group
     * @param weighted units by group, each by its design weight
     * @param rates by name, {@code RR1} to {@code CON3}; what has nothing to be divided by is absent
     * @param weightedRates the same by design weight
     */
    public record Part(
            Optional<String> stratum,
            long units,
            long recorded,
            Map<OutcomeGroup, Double> counts,
            Map<OutcomeGroup, Double> weighted,
            Map<String, Double> rates,
            Map<String, Double> weightedRates) {
        public Part {
            Objects.requireNonNull(stratum, "stratum");
            counts = Map.copyOf(counts);
            weighted = Map.copyOf(weighted);
            rates = Map.copyOf(rates);
            weightedRates = Map.copyOf(weightedRates);
        }
    }
}
