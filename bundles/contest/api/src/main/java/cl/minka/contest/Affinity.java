package cl.minka.contest;

import java.util.List;
import java.util.Optional;

/**
 * How well an initiative suits an evaluator, and why.
 *
 * @param initiative id of the initiative
 * @param value what assignments count
 * @param topicOverlap of a computed one: whether he named the category of the initiative; empty when he named none
 * @param terms of a computed one: what the texts share, the weightiest first
 */
public record Affinity(
        String initiative,
        Optional<String> externalId,
        String evaluator,
        double value,
        Origin origin,
        Optional<Boolean> topicOverlap,
        List<Term> terms) {
    public Affinity {
        terms = List.copyOf(terms);
    }

    /** Where it comes from. */
    public enum Origin {
        IMPORTED,
        COMPUTED
    }

    /**
     * A term that both texts have.
     *
     * @param term as the evaluator wrote it first
     * @param share what it adds to the cosine of the texts as they are now, above 0
     */
    public record Term(String term, double share) {}
}
