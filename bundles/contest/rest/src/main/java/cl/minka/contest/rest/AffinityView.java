package cl.minka.contest.rest;

import cl.minka.contest.Affinity;
import java.util.List;
import java.util.Optional;

/**
 * How well an initiative suits an evaluator. Of a computed one {@code topicOverlap} says whether he named its category (null
 * when he named none), and {@code terms} what the texts share now, the weightiest first.
 */
public record AffinityView(
        String initiative,
        Optional<String> externalId,
        String evaluator,
        double value,
        Affinity.Origin origin,
        Optional<Boolean> topicOverlap,
        List<TermView> terms) {
    /** A shared term and what it adds to the cosine of the texts. */
    public record TermView(String term, double share) {}

    static AffinityView of(Affinity affinity) {
        return new AffinityView(
                affinity.initiative(),
                affinity.externalId(),
                affinity.evaluator(),
                affinity.value(),
                affinity.origin(),
                affinity.topicOverlap(),
                affinity.terms().stream()
                        .map(term -> new TermView(term.term(), term.share()))
                        .toList());
    }
}
