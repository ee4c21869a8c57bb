package cl.minka.studies.panel;

import cl.minka.studies.estimation.Estimate;
import cl.minka.studies.estimation.EstimateReport.Note;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a figure changed by between two waves, with an error that knows that some units are in both.
 *
 * @param difference the later less the earlier
 * @param covariance of the two figures
 * @param correlation of the two figures
 * @param relative difference over the size of the earlier
 * @param significant whether the interval leaves 0 out
 */
public record Change(
        Estimate from,
        Estimate to,
        Optional<Double> difference,
        Optional<Double> standardError,
        Optional<Double> low,
        Optional<Double> high,
        Optional<Double> covariance,
        Optional<Double> correlation,
        Optional<Double> relative,
        boolean significant) {
    public Change {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(difference, "difference");
        Objects.requireNonNull(standardError, "standardError");
        Objects.requireNonNull(low, "low");
        Objects.requireNonNull(high, "high");
        Objects.requireNonNull(covariance, "covariance");
        Objects.requireNonNull(correlation, "correlation");
        Objects.requireNonNull(relative, "relative");
    }

    /**
     * Changes in the order in which they were wanted.
     *
     * @param inBoth units with a response that counts in both waves
     */
    public record Report(List<Change> changes, long inBoth, List<Note> notes) {
        public Report {
            changes = List.copyOf(changes);
            notes = List.copyOf(notes);
        }
    }
}
