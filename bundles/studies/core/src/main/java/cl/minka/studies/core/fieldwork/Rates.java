package cl.minka.studies.core.fieldwork;

import cl.minka.studies.fieldwork.OutcomeGroup;
import cl.minka.studies.fieldwork.OutcomeRates;
import cl.minka.studies.fieldwork.OutcomeRates.Part;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/** Counts cases, in all and by stratum. */
public final class Rates {
    private Rates() {}

    public static OutcomeRates of(List<FieldCase> cases, Optional<Double> given) {
        Map<String, List<FieldCase>> strata = new TreeMap<>();
        cases.forEach(one -> strata.computeIfAbsent(one.unit().unit().stratum(), name -> new ArrayList<>())
                .add(one));
        double e = given.orElseGet(() -> counted(cases, one -> 1).eligibility());
        List<Part> parts = strata.size() == 1 && strata.containsKey("")
                ? List.of()
                : strata.entrySet().stream()
                        .map(entry -> part(Optional.of(entry.getKey()), entry.getValue(), e))
                        .toList();
        return new OutcomeRates(e, given.isPresent(), part(Optional.empty(), cases, e), parts);
    }

    private static Part part(Optional<String> stratum, List<FieldCase> cases, double e) {
        RateTable counts = counted(cases, one -> 1);
        RateTable weighted = counted(cases, one -> one.unit().weight());
        return new Part(
                stratum,
                cases.size(),
                cases.stream().filter(FieldCase::recorded).count(),
                counts.counts(),
                weighted.counts(),
                counts.rates(e),
                weighted.rates(e));
    }

    private static RateTable counted(List<FieldCase> cases, ToDoubleFunction<FieldCase> size) {
        Map<OutcomeGroup, Double> counts = new EnumMap<>(OutcomeGroup.class);
        cases.forEach(one -> counts.merge(one.group(), size.applyAsDouble(one), Double::sum));
        return new RateTable(counts);
    }
}
