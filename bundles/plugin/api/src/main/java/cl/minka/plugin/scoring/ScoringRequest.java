package cl.minka.plugin.scoring;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The evaluations of a contest, without names.
 *
 * @param criteria the weights add up to 1
 * @param initiatives in order of id
 * @param evaluations finished ones only, in order of initiative and evaluator
 * @param parameters as the JSON Schema of the strategy allows: text, {@code Double}, {@code Boolean}, lists and maps
 * @param seed for methods that draw at random
 */
public record ScoringRequest(
        List<Criterion> criteria,
        List<Initiative> initiatives,
        List<Evaluation> evaluations,
        Map<String, Object> parameters,
        long seed) {
    public ScoringRequest {
        criteria = List.copyOf(criteria);
        initiatives = List.copyOf(initiatives);
        evaluations = List.copyOf(evaluations);
        parameters = Map.copyOf(parameters);
    }

    /**
     * A dimension that is evaluated.
     *
     * @param weight 0 to 1
     * @param min lowest raw score
     * @param max highest raw score, above {@code min}
     */
    public record Criterion(String id, double weight, double min, double max) {
        public Criterion {
            Objects.requireNonNull(id, "id");
            if (!(max > min) || !(weight >= 0)) {
                throw new IllegalArgumentException("criterion " + id);
            }
        }
    }

    /**
     * What is scored.
     *
     * @param id opaque
     * @param sizeBand of the presenting municipality: {@code small}, {@code medium}, {@code large}, or empty
     */
    public record Initiative(String id, String category, String sizeBand) {}

    /**
     * One evaluator's scores of one initiative.
     *
     * @param evaluator opaque
     * @param scores raw scores by criterion; a criterion on which he abstained is absent
     */
    public record Evaluation(String evaluator, String initiative, Map<String, Double> scores) {
        public Evaluation {
            scores = Map.copyOf(scores);
        }
    }
}
