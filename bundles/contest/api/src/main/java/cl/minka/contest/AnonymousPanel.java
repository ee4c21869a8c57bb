package cl.minka.contest;

import java.util.List;
import java.util.Map;

/**
 * The evaluations of a finished contest under names that were drawn for this copy and are kept nowhere, in an order that was drawn
 * too. It holds no text, no date, no name and nothing of the contest's own.
 *
 * @param seed what strategies draw by, as the ranking had it
 */
public record AnonymousPanel(
        List<Criterion> criteria, List<Initiative> initiatives, List<Evaluation> evaluations, long seed) {
    public AnonymousPanel {
        criteria = List.copyOf(criteria);
        initiatives = List.copyOf(initiatives);
        evaluations = List.copyOf(evaluations);
    }

    /** A criterion: what it counts and its scale. */
    public record Criterion(String id, double weight, double min, double max) {}

    /**
     * What was evaluated.
     *
     * @param category empty where too few are alike
     * @param sizeBand of the presenting municipality: {@code small}, {@code medium}, {@code large}; empty where too few are alike
     */
    public record Initiative(String id, String category, String sizeBand) {}

    /**
     * One evaluator's scores of one initiative.
     *
     * @param scores by criterion; one on which he abstained is absent
     */
    public record Evaluation(String evaluator, String initiative, Map<String, Double> scores) {
        public Evaluation {
            scores = Map.copyOf(scores);
        }
    }
}
