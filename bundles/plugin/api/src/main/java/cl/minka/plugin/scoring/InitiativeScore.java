package cl.minka.plugin.scoring;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * The score of one initiative.
 *
 * @param score finite; higher is better; 0 to 100 for strategies based on the scale of the criteria
 * @param standardError where the method gives one, 0 or more
 * @param perCriterion mean of each criterion on 0 to 100; a criterion on which all abstained is absent
 * @param explanation contributions that add up to the score (to within 1e-6)
 */
public record InitiativeScore(
        String initiative,
        double score,
        OptionalDouble standardError,
        Map<String, Double> perCriterion,
        List<Contribution> explanation) {
    public InitiativeScore {
        perCriterion = Map.copyOf(perCriterion);
        explanation = List.copyOf(explanation);
    }

    /**
     * A part of a score.
     *
     * @param factor what contributes: the id of a criterion, or a name of the method's own
     * @param contribution what it adds to the score
     */
    public record Contribution(String factor, double weight, double value, double contribution) {}
}
