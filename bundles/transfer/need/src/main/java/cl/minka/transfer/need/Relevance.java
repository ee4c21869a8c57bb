package cl.minka.transfer.need;

import cl.minka.plugin.transfer.Figures;
import cl.minka.plugin.transfer.Match.Reason;
import cl.minka.plugin.transfer.Subject;
import cl.minka.transfer.need.TermSpace.Term;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** How well subjects answer one that is looked for, with the reasons. */
final class Relevance {
    static final String TOPIC = "topic";
    static final String TEXT = "text";
    static final String EVIDENCE = "evidence";
    static final String URGENCY = "urgency";
    static final String SOLVED = "solved";

    private static final double WHOLE = 100;

    private final Subject wanted;
    private final Map<String, String> written;
    private final Map<String, Double> vector;
    private final TermSpace space;
    private final Choices choices;

    Relevance(Subject wanted, Words reader, TermSpace space, Choices choices) {
        this.wanted = wanted;
        this.space = space;
        this.choices = choices;
        written = TermSpace.written(reader, wanted);
        vector = space.vector(TermSpace.counts(reader, wanted));
    }

    /** Whether there is anything to compare with. */
    boolean isEmpty() {
        return wanted.topics().isEmpty() && vector.isEmpty();
    }

    /**
     * The reasons for a subject of a municipality; empty where neither a topic nor a word is shared.
     *
     * @param counts of the subject's words
     * @param solved whether the municipality solved it, where that counts
     */
    Optional<List<Reason>> reasons(Subject subject, Map<String, Integer> counts, Optional<Boolean> solved) {
        boolean topics = !wanted.topics().isEmpty() && !subject.topics().isEmpty();
        boolean words = !vector.isEmpty() && !counts.isEmpty();
        double overlap = wanted.topicsShared(subject);
        List<Term> shared = words ? space.shared(vector, counts) : List.of();
        String standing = subject.kind() == Subject.Kind.PRACTICE ? EVIDENCE : URGENCY;
        OptionalDouble fact = fact(subject, standing);
        double known = (topics ? weight(TOPIC) : 0)
                + (words ? weight(TEXT) : 0)
                + (fact.isPresent() ? weight(standing) : 0)
                + (solved.isPresent() ? weight(SOLVED) : 0);
        if (known == 0 || overlap == 0 && shared.isEmpty()) {
            return Optional.empty();
        }
        List<Reason> reasons = new ArrayList<>();
        if (topics) {
            reasons.add(reason(TOPIC, weight(TOPIC) / known, overlap, topicText(subject)));
        }
        if (words) {
            reasons.addAll(words(shared, weight(TEXT) / known));
        }
        fact.ifPresent(
                value -> reasons.add(reason(standing, weight(standing) / known, value, standingText(standing, value))));
        solved.ifPresent(is -> reasons.add(reason(
                SOLVED,
                weight(SOLVED) / known,
                is ? 1 : 0,
                is ? "Consta que resolvió una necesidad como esta." : "No consta que haya resuelto la necesidad.")));
        return Optional.of(reasons);
    }

    /** For a municipality that solved it and has no practice about it in the catalogue. */
    List<Reason> solvedOnly() {
        double known = weight(TOPIC) + weight(TEXT) + weight(SOLVED);
        return List.of(reason(
                SOLVED,
                known == 0 ? 0 : weight(SOLVED) / known,
                1,
                "Consta que resolvió una necesidad como esta; no tiene una práctica publicada sobre ella."));
    }

    private List<Reason> words(List<Term> shared, double weight) {
        if (shared.isEmpty()) {
            return List.of(reason(TEXT, weight, 0, "Los textos no tienen palabras en común."));
        }
        List<Term> byPart = shared.stream()
                .sorted(Comparator.comparing(Term::part).reversed().thenComparing(Term::stem))
                .toList();
        int told = Math.min(choices.terms(), byPart.size());
        List<Reason> reasons = new ArrayList<>();
        for (Term term : byPart.subList(0, told)) {
            String word = written.get(term.stem());
            reasons.add(reason(TEXT + ":" + word, weight, term.part(), "Ambos textos hablan de «" + word + "»."));
        }
        if (told < byPart.size()) {
            double rest = 0;
            for (Term term : byPart.subList(told, byPart.size())) {
                rest += term.part();
            }
            reasons.add(reason(TEXT, weight, rest, "Otras palabras en común: " + (byPart.size() - told) + "."));
        }
        return reasons;
    }

    private String topicText(Subject subject) {
        List<String> shared =
                wanted.topics().stream().filter(subject.topics()::contains).toList();
        return shared.isEmpty() ? "No comparten temas." : "Comparten el tema: " + String.join(", ", shared) + ".";
    }

    private static String standingText(String standing, double value) {
        String percent = Figures.of(WHOLE * value, 0) + " de 100.";
        return standing.equals(EVIDENCE) ? "Evidencia de resultados: " + percent : "Urgencia: " + percent;
    }

    private static OptionalDouble fact(Subject subject, String name) {
        Double value = subject.facts().get(name);
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(Math.max(0, Math.min(1, value)));
    }

    private double weight(String factor) {
        return choices.weights().get(factor);
    }

    private static Reason reason(String factor, double weight, double value, String text) {
        return new Reason(factor, weight, value, WHOLE * weight * value, text);
    }
}
