package cl.minka.plugin.transfer;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A practice or a need, in words.
 *
 * @param id opaque
 * @param topics ids of topics, each once, in order
 * @param texts by name of the part ({@code title}, {@code problem}, {@code solution}, {@code context} …), in order of name; in
 *     Spanish, without names of persons
 * @param facts figures by name, in order of name; those not known are absent. The platform gives {@code urgency} of a need and {@code
 *     evidence} of a practice, both 0 to 1
 */
public record Subject(Kind kind, String id, List<String> topics, Map<String, String> texts, Map<String, Double> facts) {
    public Subject {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(id, "id");
        topics = Ordered.words(topics);
        texts = Ordered.map(texts);
        facts = Ordered.numbers(facts);
    }

    /** The share of the topics of both that both have (Jaccard 1901), 0 to 1; 0 where neither has any. */
    public double topicsShared(Subject other) {
        long both = topics.stream().filter(other.topics::contains).count();
        long all = topics.size() + other.topics.size() - both;
        return all == 0 ? 0 : (double) both / all;
    }

    /** What it is. More may come. */
    public enum Kind {
        PRACTICE,
        NEED
    }
}
