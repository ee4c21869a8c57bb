package cl.minka.contest;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What an applicant is told of his initiative once the results are published; never who evaluated.
 *
 * @param outcome {@code winner}, {@code mention}, {@code not-selected}, {@code rejected}
 * @param perCriterion means on 0 to 100
 * @param comments the evaluators' comments and justifications, in an order that tells nothing
 */
public record Feedback(
        String initiative,
        String outcome,
        OptionalDouble blindScore,
        OptionalDouble committeeScore,
        OptionalDouble finalScore,
        Map<String, Double> perCriterion,
        List<String> comments,
        List<cl.minka.kernel.Fault> reasons,
        Optional<Integer> position) {
    public Feedback {
        perCriterion = Map.copyOf(perCriterion);
        comments = List.copyOf(comments);
        reasons = List.copyOf(reasons);
    }
}
