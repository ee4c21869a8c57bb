package cl.minka.contest.core.search;

import cl.minka.contest.SearchScope;
import cl.minka.kernel.jpa.Folded;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The fields that one caller may use over one scope, and how bare words are found there. */
final class FieldBook {
    private final SearchScope scope;
    private final List<Field> fields;
    private final Map<String, Field> byName = new HashMap<>();
    private final WordCondition words;
    private final boolean saved;

    /** @param saved whether saved searches may be used */
    FieldBook(SearchScope scope, List<Field> fields, WordCondition words, boolean saved) {
        this.scope = scope;
        this.fields = fields.stream().sorted(Comparator.comparing(Field::name)).toList();
        this.words = words;
        this.saved = saved;
        fields.forEach(field -> field.names().forEach(name -> byName.putIfAbsent(Folded.of(name), field)));
        fields.forEach(field -> byName.put(Folded.of(field.name()), field));
    }

    /** Makes the condition of a bare word. */
    interface WordCondition {
        String of(Scene scene, String alias, String folded);
    }

    SearchScope scope() {
        return scope;
    }

    List<Field> fields() {
        return fields;
    }

    boolean hasSaved() {
        return saved;
    }

    WordCondition words() {
        return words;
    }

    Optional<Field> find(String name) {
        return Optional.ofNullable(byName.get(Folded.of(name)));
    }

    /** The name that is nearest to one that is not known. */
    Optional<String> nearest(String name) {
        return nearest(name, byName.keySet()).map(key -> {
            Field field = byName.get(key);
            return field.names()
                    .filter(one -> Folded.of(one).equals(key))
                    .findFirst()
                    .orElse(field.name());
        });
    }

    static Optional<String> nearest(String text, Collection<String> known) {
        String wanted = Folded.of(text);
        Function<String, Integer> distance = name -> distance(wanted, Folded.of(name));
        return known.stream()
                .filter(name -> distance.apply(name) <= Math.max(1, wanted.length() / 3))
                .min(Comparator.comparing(distance).thenComparing(Comparator.naturalOrder()));
    }

    /** Edits from one to the other (Levenshtein). */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
