package cl.minka.studies.estimation;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Figures in the order in which they were wanted, with what they stand on.
 *
 * @param notes what a statistician would want to be told
 */
public record EstimateReport(List<Estimate> estimates, Basis basis, Optional<Fit> calibration, List<Note> notes) {
    public EstimateReport {
        estimates = List.copyOf(estimates);
        Objects.requireNonNull(basis, "basis");
        Objects.requireNonNull(calibration, "calibration");
        notes = List.copyOf(notes);
    }

    /**
     * What was read.
     *
     * @param units of the first stage
     * @param degrees units of the first stage less strata
     * @param weightSum of the sampling weights, before calibration
     */
    public record Basis(long rows, int strata, int units, int stages, double degrees, double weightSum) {}

    /**
     * How well the weights meet the known totals.
     *
     * @param largestDeviation of a sum of the weights from its known total, as a share of that
     * @param smallest calibrated over sampling weight
     * @param largest calibrated over sampling weight
     */
    public record Fit(boolean converged, int iterations, double largestDeviation, double smallest, double largest) {}

    /**
     * Something to be said.
     *
     * @param code key of the text
     */
    public record Note(String code, Map<String, Object> arguments) {
        public Note {
            arguments = Map.copyOf(arguments);
        }
    }
}
