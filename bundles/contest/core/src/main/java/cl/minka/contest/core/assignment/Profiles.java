package cl.minka.contest.core.assignment;

import cl.minka.contest.BlindView;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the evaluators of a panel know, against which initiatives are held. */
final class Profiles {
    /** What the texts count where a topic is known too. */
    private static final double TEXT = 0.7;

    private final SpanishTerms reader;
    private final List<EvaluatorEntity> known = new ArrayList<>();
    private final List<Map<String, Integer>> counts = new ArrayList<>();
    private final List<Set<String>> topics = new ArrayList<>();
    private final Map<String, Integer> frequencies = new HashMap<>();
    private final Map<String, List<Weight>> postings = new HashMap<>();
    private int documents;

    private record Weight(int evaluator, double weight) {}

    /** Takes those of a panel who have a profile. */
    Profiles(SpanishTerms reader, Collection<EvaluatorEntity> panel) {
        this.reader = reader;
        for (EvaluatorEntity evaluator : panel) {
            Set<String> named = evaluator.profile().topics();
            Map<String, Integer> own = counts(reader.of(evaluator.profile().expertise()));
            if (!own.isEmpty() || !named.isEmpty()) {
                known.add(evaluator);
                counts.add(own);
                topics.add(named);
                own.keySet().forEach(term -> frequencies.put(term, 0));
            }
        }
    }

    List<EvaluatorEntity> known() {
        return known;
    }

    /** Reads an initiative as evaluators may see it; all are read before any is valued. */
    Document read(BlindView view) {
        Map<String, Integer> all = counts(reader.of(text(view)));
        Map<String, Double> weights = TermWeights.ofDocument(all);
        weights.keySet().retainAll(frequencies.keySet());
        weights.keySet().forEach(term -> frequencies.merge(term, 1, Integer::sum));
        documents++;
        return new Document(view.category(), Map.copyOf(weights));
    }

    /** To be called when all are read. */
    void weigh() {
        for (int e = 0; e < known.size(); e++) {
            int evaluator = e;
            TermWeights.ofQuery(counts.get(e), documents, frequencies::get)
                    .forEach((term, weight) -> postings.computeIfAbsent(term, any -> new ArrayList<>())
                            .add(new Weight(evaluator, weight)));
        }
    }

    /** For each of those known how well the initiative suits him, 0 to 1, to four decimals. */
    double[] affinities(Document document) {
        double[] cosines = new double[known.size()];
        document.weights().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> postings.getOrDefault(entry.getKey(), List.of())
                        .forEach(own -> cosines[own.evaluator()] += own.weight() * entry.getValue()));
        for (int e = 0; e < cosines.length; e++) {
            double both = combined(cosines[e], overlap(topics.get(e), document.category()));
            cosines[e] = Math.min(1, Math.round(both * 10_000) / 10_000.0);
        }
        return cosines;
    }

    int documents() {
        return documents;
    }

    /** In how many initiatives each term of the evaluators stands. */
    Map<String, Integer> frequencies() {
        return frequencies;
    }

    /** Whether the category is among the topics; empty where there is nothing to compare. */
    static Optional<Boolean> overlap(Set<String> topics, Optional<String> category) {
        return topics.isEmpty() ? Optional.empty() : category.map(topics::contains);
    }

    /** The texts alone, or {@value #TEXT} of them and the rest for the topic. */
    static double combined(double cosine, Optional<Boolean> overlap) {
        return overlap.map(same -> TEXT * cosine + (same ? 1 - TEXT : 0)).orElse(cosine);
    }

    static Map<String, Integer> counts(Map<String, SpanishTerms.Term> terms) {
        return terms.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue()
                .count()));
    }

    /** All words of a blind view. */
    static String text(BlindView view) {
        return view.title() + "\n"
                + view.answers().stream()
                        .flatMap(answer -> answer.value().stream())
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .collect(Collectors.joining("\n"));
    }

    /** An initiative that was read: the weights of those terms that some evaluator has too. */
    record Document(Optional<String> category, Map<String, Double> weights) {}
}
