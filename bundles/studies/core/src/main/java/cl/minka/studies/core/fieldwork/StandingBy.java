package cl.minka.studies.core.fieldwork;

import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.studies.core.sampling.DrawnSample;
import cl.minka.studies.fieldwork.OutcomeGroup;
import cl.minka.studies.sampling.SampledUnit;
import java.util.Map;
import java.util.Set;

/**
 * Units that stand by, to be used in their order, and only for one of their stratum that is lost for good; where clusters were drawn and units
 * within, for one of their cluster.
 */
record StandingBy(
        DrawnSample sample,
        Map<String, FieldRows.Latest> latest,
        Map<String, Boolean> answered,
        Map<String, FieldRows.Swap> swaps) {
    private static final Set<OutcomeGroup> INTERVIEWED = Set.of(OutcomeGroup.I, OutcomeGroup.P);

    /** The unit that takes the place. */
    String next(String unit) {
        Integer place = sample.places().get(unit);
        if (place == null) {
            throw new Refusal(Kind.NOT_FOUND, "studies.outcome.unit-not-found");
        }
        SampledUnit lost = sample.units().get(place);
        if (lost.replacement() && !swaps.containsKey(unit)) {
            throw new Refusal(Kind.CONFLICT, "studies.outcome.stands-by");
        }
        if (swaps.values().stream().anyMatch(swap -> swap.replaced().equals(unit))) {
            throw new Refusal(Kind.CONFLICT, "studies.replacement.twice");
        }
        FieldRows.Latest outcome = latest.get(unit);
        boolean interviewed = Boolean.TRUE.equals(answered.get(unit))
                || outcome != null && INTERVIEWED.contains(OutcomeTable.group(outcome.code()));
        if (outcome == null || !outcome.last() || interviewed) {
            throw new Refusal(Kind.CONFLICT, "studies.replacement.not-lost");
        }
        return sample.units().stream()
                .filter(one ->
                        one.replacement() && !swaps.containsKey(one.unit().unit()))
                .filter(one -> isLike(one, lost))
                .map(one -> one.unit().unit())
                .findFirst()
                .orElseThrow(() -> new Refusal(Kind.CONFLICT, "studies.replacement.none-left"));
    }

    private boolean isLike(SampledUnit one, SampledUnit lost) {
        boolean within = sample.clustered();
        return (!sample.apart() || one.unit().stratum().equals(lost.unit().stratum()))
                && (!within || one.unit().cluster().equals(lost.unit().cluster()));
    }
}
