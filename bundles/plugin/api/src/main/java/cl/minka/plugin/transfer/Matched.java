package cl.minka.plugin.transfer;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The matches.
 *
 * @param matches best first; none where nobody fits. A municipality and subject stand in it once, in mentoring a pair of mentor and
 *     receiver
 * @param plan the stages that the strategy proposes to those who agree; {@link StagePlan#usual()} where it has no opinion
 * @param diagnostics figures on the method, by name; finite
 * @param warnings what people should know before they use the matches, in Spanish
 */
public record Matched(List<Match> matches, StagePlan plan, Map<String, Double> diagnostics, List<String> warnings)
        implements Matching {
    public Matched {
        matches = List.copyOf(matches);
        Objects.requireNonNull(plan, "plan");
        diagnostics = Ordered.numbers(diagnostics);
        warnings = List.copyOf(warnings);
    }
}
