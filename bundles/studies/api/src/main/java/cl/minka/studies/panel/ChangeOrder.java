package cl.minka.studies.panel;

import cl.minka.studies.estimation.EstimateWish;
import cl.minka.studies.estimation.SurveyDesign.LonelyPsu;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Changes that are wanted.
 *
 * @param from number of the earlier wave
 * @param to number of the later one
 * @param weightsFrom number of the weights of the earlier wave; empty: the newest
 * @param confidence of the intervals, between 0 and 1
 */
public record ChangeOrder(
        List<EstimateWish> estimates,
        int from,
        int to,
        Optional<Integer> weightsFrom,
        Optional<Integer> weightsTo,
        double confidence,
        LonelyPsu lonelyPsu) {
    public ChangeOrder {
        estimates = List.copyOf(estimates);
        Objects.requireNonNull(weightsFrom, "weightsFrom");
        Objects.requireNonNull(weightsTo, "weightsTo");
        Objects.requireNonNull(lonelyPsu, "lonelyPsu");
    }
}
