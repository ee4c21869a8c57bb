package cl.minka.studies.estimation;

import cl.minka.studies.estimation.SurveyDesign.LonelyPsu;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Figures that are wanted of a survey; its design is that of the sample that was drawn.
 *
 * @param weights number of the weights; 0: the design weights as drawn; empty: the newest, or as drawn where there are none
 */
public record SurveyEstimateOrder(
        Optional<Integer> weights, List<EstimateWish> estimates, Precision precision, LonelyPsu lonelyPsu) {
    public SurveyEstimateOrder {
        Objects.requireNonNull(weights, "weights");
        estimates = List.copyOf(estimates);
        Objects.requireNonNull(precision, "precision");
        Objects.requireNonNull(lonelyPsu, "lonelyPsu");
    }
}
