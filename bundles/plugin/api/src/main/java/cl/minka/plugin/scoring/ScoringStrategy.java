package cl.minka.plugin.scoring;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Turns the evaluations of one contest into scores.
 *
 * <p>Implementations hold no mutable state and touch nothing outside their arguments: the platform calls them from many
 * threads, times them out, and recomputes to verify. The same input must give the same answer, bit for bit, whatever
 * the locale, the zone or the number of threads. Their cost is bounded by the size of the request.
 *
 * <p>A strategy is registered as an OSGi service and described by {@link StrategyDescription}.
 */
@ConsumerType
public interface ScoringStrategy {
    /**
     * Scores every initiative that has at least one evaluation.
     *
     * @return {@link Scored}, or {@link Refused} when these data do not carry a score; never null
     */
    Scoring score(ScoringRequest request);
}
