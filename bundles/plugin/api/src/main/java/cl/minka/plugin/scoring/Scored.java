package cl.minka.plugin.scoring;

import java.util.List;
import java.util.Map;

/**
 * The scores.
 *
 * @param scores one for each initiative with at least one evaluation, in any order
 * @param diagnostics figures on the method, by name; finite
 * @param warnings what people should know before they use the scores, in Spanish
 */
public record Scored(List<InitiativeScore> scores, Map<String, Double> diagnostics, List<String> warnings)
        implements Scoring {
    public Scored {
        scores = List.copyOf(scores);
        diagnostics = Map.copyOf(diagnostics);
        warnings = List.copyOf(warnings);
    }
}
