package cl.minka.transfer.need;

import cl.minka.plugin.transfer.Subject;
import cl.minka.transfer.need.Words.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Texts as vectors of words that weigh tf·idf with idf = ln((1 + n)/(1 + df)) + 1, scaled to length 1: their products are cosines
 * (Salton and Buckley 1988, with the smoothing of scikit-learn, by which no word weighs nothing where documents are few). Words
 * are walked through in alphabetical order, so that sums have the same bits always. Immutable.
 */
final class TermSpace {
    private final Map<String, Double> rarities = new HashMap<>();
    private final int documents;

    private TermSpace(List<Map<String, Integer>> counts) {
        documents = counts.size();
        Map<String, Integer> documentsWith = new HashMap<>();
        counts.forEach(one -> one.keySet().forEach(stem -> documentsWith.merge(stem, 1, Integer::sum)));
        documentsWith.forEach((stem, with) -> rarities.put(stem, rarity(with)));
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
    static Map<String, Integer> counts(Words words, Subject subject) {
        Map<String, Integer> counts = new HashMap<>();
        subject.texts().values().forEach(text -> words.of(text)
                .forEach(word -> counts.merge(word.stem(), 1, Integer::sum)));
        return new TreeMap<>(counts);
    }

    /** For each stem the word as the subject writes it first. */
    static Map<String, String> written(Words words, Subject subject) {
        Map<String, String> written = new HashMap<>();
        for (String text : subject.texts().values()) {
            for (Word word : words.of(text)) {
                written.putIfAbsent(word.stem(), word.written());
            }
        }
        return written;
    }

    /** Of length 1, or empty. */
    Map<String, Double> vector(Map<String, Integer> counts) {
        double length = length(counts);
        Map<String, Double> vector = new TreeMap<>();
        counts.forEach((stem, count) -> vector.put(stem, count * rarity(stem) / length));
        return vector;
    }

    /**
     * What a vector shares with a text, in alphabetical order; the parts add up to their cosine.
     *
     * @param vector of length 1, or empty
     * @param counts of the text's stems
     */
    List<Term> shared(Map<String, Double> vector, Map<String, Integer> counts) {
        List<Term> shared = new ArrayList<>();
        double length = length(counts);
        vector.forEach((stem, weight) -> {
            Integer count = counts.get(stem);
            if (count != null) {
                shared.add(new Term(stem, weight * (count * rarity(stem) / length)));
            }
        });
        shared.sort(Comparator.comparing(Term::stem));
        return shared;
    }

    private double length(Map<String, Integer> counts) {
        double squares = 0;
        for (Map.Entry<String, Integer> count : sorted(counts).entrySet()) {
            double weight = count.getValue() * rarity(count.getKey());
            squares += weight * weight;
        }
        return Math.sqrt(squares);
    }

    private static Map<String, Integer> sorted(Map<String, Integer> counts) {
        return counts instanceof SortedMap ? counts : new TreeMap<>(counts);
    }

    private double rarity(String stem) {
        Double known = rarities.get(stem);
        return known == null ? rarity(0) : known;
    }

    private double rarity(int documentsWith) {
        return StrictMath.log((1.0 + documents) / (1.0 + documentsWith)) + 1;
    }
}
