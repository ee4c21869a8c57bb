package cl.minka.studies.weighting;

import cl.minka.studies.estimation.Calibration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How the weights of a survey are to be made.
 *
 * @param nonresponse empty: design weights are left as they are
 * @param from number of an earlier wave, for longitudinal weights: those of the units that took part in it and in each wave since; its newest
 *     weights are carried on
 */
public record WeightOrder(
        Optional<Nonresponse> nonresponse,
        Optional<Trim> trim,
        Optional<Calibration> calibration,
        Optional<Integer> from) {
    public WeightOrder {
        Objects.requireNonNull(nonresponse, "nonresponse");
        Objects.requireNonNull(trim, "trim");
        Objects.requireNonNull(calibration, "calibration");
        Objects.requireNonNull(from, "from");
    }

    /**
     * Those that answered stand for those of their class that did not (Särndal and Lundström 2005, 5; Valliant, Dever and Kreuter 2018, 13).
     *
     * @param classes columns that are crossed: {@code stratum}, {@code cluster}; of longitudinal weights also variables of the earlier wave;
     *     none: one class
     * @param least how many must have answered in a class; smaller ones are put together
     */
    public record Nonresponse(List<String> classes, int least) {
        public Nonresponse {
            classes = List.copyOf(classes);
        }
    }

    /**
     * Ends between which weights are kept; what is cut off is shared out among the others in equal parts, as {@code trimWeights} of R's
     * {@code survey} does.
     *
     * @param upper at most
     * @param lower at least
     * @param times at most so many times the median
     */
    public record Trim(Optional<Double> upper, Optional<Double> lower, Optional<Double> times) {
        public Trim {
            Objects.requireNonNull(upper, "upper");
            Objects.requireNonNull(lower, "lower");
            Objects.requireNonNull(times, "times");
        }
    }
}
