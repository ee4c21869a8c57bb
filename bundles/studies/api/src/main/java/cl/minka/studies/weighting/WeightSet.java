package cl.minka.studies.weighting;

import cl.minka.studies.estimation.EstimateReport.Fit;
import cl.minka.studies.estimation.EstimateReport.Note;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Weights that were computed; never changed.
 *
 * @param number within its survey, from 1
 * @param count how many responses have one
 * @param sha256 of the weights in order
 */
public record WeightSet(
        String survey,
        int number,
        WeightOrder order,
        Report report,
        long count,
        String sha256,
        String createdBy,
        Instant createdAt) {
    public WeightSet {
        Objects.requireNonNull(survey, "survey");
        Objects.requireNonNull(order, "order");
        Objects.requireNonNull(report, "report");
        Objects.requireNonNull(sha256, "sha256");
        Objects.requireNonNull(createdBy, "createdBy");
        Objects.requireNonNull(createdAt, "createdAt");
    }

    /**
     * How they came about.
     *
     * @param steps in their order
     * @param unmet margins that the weights do not meet
     */
    public record Report(List<Step> steps, List<Cell> classes, Optional<Fit> fit, List<Unmet> unmet, List<Note> notes) {
        public Report {
            steps = List.copyOf(steps);
            classes = List.copyOf(classes);
            Objects.requireNonNull(fit, "fit");
            unmet = List.copyOf(unmet);
            notes = List.copyOf(notes);
        }
    }

    /**
     * A step and the weights after it.
     *
     * @param code key of the sentence that explains it
     * @param count of the weights that are not 0
     * @param cv standard deviation over mean
     * @param deff Kish's effect of unequal weights, 1 + cv²
     */
    public record Step(
            String name,
            String code,
            Map<String, Object> arguments,
            long count,
            double sum,
            double min,
            double max,
            double mean,
            double cv,
            double deff) {
        public Step {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(code, "code");
            arguments = Map.copyOf(arguments);
        }
    }

    /**
     * A class of the adjustment.
     *
     * @param asked units that were eligible, or may have been
     * @param answered of them
     * @param factor that the weights of those that answered were multiplied by
     */
    public record Cell(String name, long asked, long answered, double factor) {
        public Cell {
            Objects.requireNonNull(name, "name");
        }
    }

    /** A known total that the weights do not meet. */
    public record Unmet(String margin, String level, double wanted, double reached) {
        public Unmet {
            Objects.requireNonNull(margin, "margin");
            Objects.requireNonNull(level, "level");
        }
    }

    /**
     * The weight of a response.
     *
     * @param place of the response in order of arrival
     * @param design one over the probability of inclusion
     * @param adjusted for those that did not answer
     * @param base what calibration starts from: trimmed
     * @param weight the final one
     */
    public record Weight(
            long place, String instance, String unit, double design, double adjusted, double base, double weight) {
        public Weight {
            Objects.requireNonNull(instance, "instance");
            Objects.requireNonNull(unit, "unit");
        }
    }
}
