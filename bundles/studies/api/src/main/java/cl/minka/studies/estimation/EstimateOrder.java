package cl.minka.studies.estimation;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Figures that are wanted from one table. */
public record EstimateOrder(
        SurveyDesign design, Optional<Calibration> calibration, List<EstimateWish> estimates, Precision precision) {
    public EstimateOrder {
        Objects.requireNonNull(design, "design");
        Objects.requireNonNull(calibration, "calibration");
        estimates = List.copyOf(estimates);
        Objects.requireNonNull(precision, "precision");
    }
}
