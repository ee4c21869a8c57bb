package cl.minka.transfer.need;

import cl.minka.plugin.transfer.Subject;
import cl.minka.transfer.need.Words.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Texts as vectors of words that weigh tf·idf with idf = ln((1 + n)/(1 + df)) + 1, scaled to length 1: their products are cosines
 * (Salton and Buckley 1988, with the smoothing of scikit-learn, by which no word weighs nothing where documents are few). Words
 * are walked through in alphabetical order, so that sums have the same bits always. Immutable.
 */
final class TermSpace {
    private final Map<String, Integer> documentsWith = new HashMap<>();
    private final int documents;

    private TermSpace(List<Map<String, Integer>> counts) {
        documents = counts.size();
        counts.forEach(one -> one.keySet().forEach(stem -> documentsWith.merge(stem, 1, Integer::sum)));
    }

    /**
     * A word that two texts share.
     *
     * @param stem what they share
     * @param part what it adds to their cosine
     */
    record Term(String stem, double part) {}

    /** Knows how rare words are from these texts. */
    static TermSpace of(List<Map<String, Integer>> counts) {
        return new TermSpace(counts);
    }

    /** How often each stem stands in a subject. */
    static Map<String, Integer> counts(Subject subject) {
        Map<String, Integer> counts = new TreeMap<>();
        subject.texts().values().forEach(text -> Words.of(text)
                .forEach(word -> counts.merge(word.stem(), 1, Integer::sum)));
        return counts;
    }

    /** For each stem the word as the subject writes it first. */
    static Map<String, String> written(Subject subject) {
        Map<String, String> written = new HashMap<>();
        for (String text : subject.texts().values()) {
            for (Word word : Words.of(text)) {
                written.putIfAbsent(word.stem(), word.written());
            }
        }
        return written;
    }

    /** Of length 1, or empty. */
    Map<String, Double> vector(Map<String, Integer> counts) {
        Map<String, Double> vector = new TreeMap<>();
        double squares = 0;
        for (Map.Entry<String, Integer> count : new TreeMap<>(counts).entrySet()) {
            double weight = count.getValue() * rarity(count.getKey());
            vector.put(count.getKey(), weight);
            squares += weight * weight;
        }
        double length = Math.sqrt(squares);
        vector.replaceAll((stem, weight) -> weight / length);
        return vector;
    }

    /** What they share, in alphabetical order; the parts add up to their cosine. */
    static List<Term> shared(Map<String, Double> first, Map<String, Double> second) {
        List<Term> shared = new ArrayList<>();
        first.forEach((stem, weight) -> {
            Double other = second.get(stem);
            if (other != null) {
                shared.add(new Term(stem, weight * other));
            }
        });
        shared.sort(Comparator.comparing(Term::stem));
        return shared;
    }

    private double rarity(String stem) {
        return StrictMath.log((1.0 + documents) / (1.0 + documentsWith.getOrDefault(stem, 0))) + 1;
    }
}
