package cl.minka.contest.core.assignment;

import java.util.HashMap;
import java.util.Map;
import java.util.function.ToIntFunction;

/**
 * How much each term weighs in a text, and how near two texts are: tf-idf with the cosine, weighted lnc.ltc as C. D.
 * Manning, P. Raghavan and H. Schütze write it ("Introduction to Information Retrieval", Cambridge 2008, sections 6.2 to
 * 6.4). The initiative is the document: a term that stands tf times weighs {@code 1 + log10(tf)}. The expertise is the
 * query: its terms weigh {@code (1 + log10(tf)) · log10(N / df)}, where df of the N initiatives have the term. Both are
 * divided by their length; the affinity of the texts is the sum of the products, 0 to 1.
 *
 * <p>A term that no initiative has does not count; one that all have weighs nothing.
 */
final class TermWeights {
    private TermWeights() {}

    /** lnc. */
    static Map<String, Double> ofDocument(Map<String, Integer> counts) {
        Map<String, Double> weights = new HashMap<>();
        counts.forEach((term, count) -> weights.put(term, logarithmic(count)));
        return normalized(weights);
    }

    /**
     * ltc.
     *
     * @param documents how many there are
     * @param frequency in how many of them a term stands
     */
    static Map<String, Double> ofQuery(Map<String, Integer> counts, int documents, ToIntFunction<String> frequency) {
        Map<String, Double> weights = new HashMap<>();
        counts.forEach((term, count) -> {
            int within = frequency.applyAsInt(term);
            if (within > 0 && within < documents) {
                weights.put(term, logarithmic(count) * Math.log10((double) documents / within));
            }
        });
        return normalized(weights);
    }

    private static double logarithmic(int count) {
        return 1 + Math.log10(count);
    }

    private static Map<String, Double> normalized(Map<String, Double> weights) {
        double length = Math.sqrt(weights.values().stream()
                .mapToDouble(weight -> weight * weight)
                .sorted()
                .sum());
        if (length > 0) {
            weights.replaceAll((term, weight) -> weight / length);
        }
        return weights;
    }
}
