package cl.minka.contest.core.search;

import cl.minka.contest.SearchPhrase;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Tells a search in words. */
final class Phrases {
    private static final String TOLD = "contest.search.told.";

    private Phrases() {}

    static SearchPhrase of(Node node) {
        if (node instanceof Node.And and) {
            return joined("and", and.parts());
        }
        if (node instanceof Node.Or or) {
            return joined("or", or.parts());
        }
        if (node instanceof Node.Not not) {
            return phrase("not", Map.of(), Map.of("inner", of(not.inner())));
        }
        if (node instanceof Node.Words words) {
            return phrase("words", Map.of("text", words.folded()), Map.of());
        }
        if (node instanceof Node.Term term) {
            return term(term);
        }
        if (node instanceof Node.Nested nested) {
            return phrase("nested", Map.of(), Map.of("field", field(nested.field()), "inner", of(nested.inner())));
        }
        if (node instanceof Node.Saved saved) {
            return phrase("saved", Map.of("name", saved.name()), Map.of("inner", of(saved.inner())));
        }
        return phrase("everything", Map.of(), Map.of());
    }

    private static SearchPhrase joined(String key, List<Node> parts) {
        return parts.stream()
                .map(Phrases::of)
                .reduce((left, right) -> phrase(key, Map.of(), Map.of("left", left, "right", right)))
                .orElseThrow();
    }

    private static SearchPhrase term(Node.Term term) {
        Map<String, SearchPhrase> parts = new HashMap<>(Map.of("field", field(term.field())));
        SearchPhrase told = phrase(operator(term), Map.of("value", term.written()), parts);
        return term.field().quantified() ? quantified(term.quantifier(), told) : told;
    }

    private static String operator(Node.Term term) {
        if (term.values().size() == 1 && term.values().get(0) instanceof Operand.Absent) {
            return "absent";
        }
        if (term.values().size() == 1 && term.values().get(0) instanceof Operand.Present) {
            return "present";
        }
        boolean contains = term.operator() == Operator.HAS
                && term.values().stream().allMatch(value -> value instanceof Operand.Text text && !text.glob());
        return contains
                ? "contains"
                : term.operator().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static SearchPhrase quantified(Quantifier quantifier, SearchPhrase told) {
        String key = "of-" + quantifier.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return phrase(key, Map.of("number", quantifier.number()), Map.of("inner", told));
    }

    private static SearchPhrase field(Field field) {
        SearchPhrase label = new SearchPhrase("contest.search.field." + field.label() + ".title", Map.of(), Map.of());
        return field.subject()
                .map(subject -> phrase("subject", Map.of("subject", subject), Map.of("field", label)))
                .orElse(label);
    }

    private static SearchPhrase phrase(String key, Map<String, Object> arguments, Map<String, SearchPhrase> parts) {
        return new SearchPhrase(TOLD + key, arguments, parts);
    }
}
