package cl.minka.studies.estimation;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Known totals of the population that the weights are to meet.
 *
 * @param population how many units there are; needed for {@code GREG} without a margin of levels
 * @param maxIterations of raking
 * @param epsilon raking ends once no cell of the table changes by as much; below 1 it is a share of the sum of the weights
 */
public record Calibration(
        Kind kind, List<Margin> margins, Optional<Double> population, int maxIterations, double epsilon) {
    /** As {@code rake} of R's {@code survey}. */
    public static final int USUAL_ITERATIONS = 10;

    /** As {@code rake} of R's {@code survey}. */
    public static final double USUAL_EPSILON = 1;

    public Calibration {
        Objects.requireNonNull(kind, "kind");
        margins = List.copyOf(margins);
        Objects.requireNonNull(population, "population");
    }

    /** How the weights are made to meet the totals. */
    public enum Kind {
        /** One margin, exactly. */
        POSTSTRATIFY,
        /** Several margins in turn, until little changes. */
        RAKE,
        /** Generalised regression: levels and sums of numbers at once; weights may become negative. */
        GREG
    }

    /**
     * The totals of a column.
     *
     * @param column its name; several joined by {@code +} are crossed, and so are their levels
     * @param levels how many units have each level; empty for a column of numbers
     * @param total the sum over the population, for a column of numbers
     */
    public record Margin(String column, Map<String, Double> levels, Optional<Double> total) {
        public Margin {
            Objects.requireNonNull(column, "column");
            levels = Map.copyOf(levels);
            Objects.requireNonNull(total, "total");
        }
    }
}
