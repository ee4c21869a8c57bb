package cl.minka.studies.rest.sampling;

import cl.minka.kernel.rest.Required;
import cl.minka.studies.sampling.Allocation;
import cl.minka.studies.sampling.SampleOrder;
import cl.minka.studies.sampling.SampleOrder.Design;
import cl.minka.studies.sampling.SampleOrder.FirstStage;
import java.util.Map;
import java.util.Optional;

/** How a sample is to be drawn; in proportion, without strata apart, ten units a cluster and one replacement for five unless it says otherwise. */
public record SampleBody(
        Integer frame,
        Design design,
        Allocation allocation,
        Integer n,
        Long seed,
        Boolean stratified,
        Integer perCluster,
        FirstStage firstStage,
        Map<String, Double> spreads,
        Map<String, Double> costs,
        Double replacements) {
    private static final int USUAL_CLUSTER = 10;
    private static final double USUAL_REPLACEMENTS = 0.2;

    SampleOrder toOrder() {
        new Required()
                .check("/design", design)
                .check("/n", n)
                .check("/seed", seed)
                .orThrow();
        return new SampleOrder(
                Optional.ofNullable(frame),
                design,
                allocation == null ? Allocation.PROPORTIONAL : allocation,
                n,
                seed,
                Boolean.TRUE.equals(stratified),
                perCluster == null ? USUAL_CLUSTER : perCluster,
                firstStage == null ? FirstStage.PPS : firstStage,
                spreads == null ? Map.of() : spreads,
                costs == null ? Map.of() : costs,
                replacements == null ? USUAL_REPLACEMENTS : replacements);
    }
}
