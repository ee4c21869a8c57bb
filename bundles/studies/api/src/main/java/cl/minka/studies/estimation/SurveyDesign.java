package cl.minka.studies.estimation;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How the sample was drawn, by columns of the table.
 *
 * @param strata strata of the first stage; empty: one
 * @param clusters units by stage, those of a stage nested in those before it and in the strata; none: each row is a unit
 * @param weights sampling weights; empty: the product of population over sample of the stages of {@code fpc}, or 1
 * @param fpc how many units the population has, by stage: in the stratum at the first one, in the unit of the stage before at
 *     the others; one more than the clusters says that rows are the last stage; none: drawn with replacement, or as good as
 * @param lonelyPsu what to do where a stratum has a single unit
 */
public record SurveyDesign(
        Optional<String> strata,
        List<String> clusters,
        Optional<String> weights,
        List<String> fpc,
        LonelyPsu lonelyPsu) {
    public SurveyDesign {
        Objects.requireNonNull(strata, "strata");
        clusters = List.copyOf(clusters);
        Objects.requireNonNull(weights, "weights");
        fpc = List.copyOf(fpc);
        Objects.requireNonNull(lonelyPsu, "lonelyPsu");
    }

    /** What a stratum with a single unit counts, as {@code survey.lonely.psu} of R's {@code survey}. */
    public enum LonelyPsu {
        /** Nothing is estimated. */
        FAIL,
        /** Nothing, as if it had been drawn for sure. */
        CERTAINTY,
        /** Nothing, as if the stratum were not there; the same as {@code CERTAINTY} where variances are linearised. */
        REMOVE,
        /** The distance from the mean of the whole sample instead of that of the stratum: rather too much. */
        ADJUST,
        /** What the other strata count on average. */
        AVERAGE
    }
}
