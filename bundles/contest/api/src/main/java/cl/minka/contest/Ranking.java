package cl.minka.contest;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A stored ranking; it never changes.
 *
 * @param inputSha256 of the canonical form of the request that the strategy was given
 * @param entries in order of rank
 */
public record Ranking(
        String id,
        String contest,
        Strategy strategy,
        String inputSha256,
        Instant computedAt,
        Optional<String> note,
        List<Entry> entries,
        Map<String, Double> diagnostics,
        List<String> warnings) {
    public Ranking {
        entries = List.copyOf(entries);
        diagnostics = Map.copyOf(diagnostics);
        warnings = List.copyOf(warnings);
    }

    /** The strategy that made it: its bundle is {@code symbolic-name/version}. */
    public record Strategy(String id, String version, String bundle, Map<String, Object> parameters) {
        public Strategy {
            parameters = Map.copyOf(parameters);
        }
    }

    /**
     * The place of one initiative.
     *
     * @param rank 1, 2, 2, 4 …
     * @param tied whether another has the same score
     * @param perCriterion means on 0 to 100
     */
    public record Entry(
            int rank,
            boolean tied,
            String initiative,
            Optional<String> externalId,
            double score,
            OptionalDouble standardError,
            Map<String, Double> perCriterion,
            List<Contribution> explanation) {
        public Entry {
            perCriterion = Map.copyOf(perCriterion);
            explanation = List.copyOf(explanation);
        }
    }

    /** A part of a score; the contributions of an entry add up to it. */
    public record Contribution(String factor, double weight, double value, double contribution) {}
}
