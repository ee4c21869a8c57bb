package cl.minka.kernel.jpa;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;
import javax.persistence.Query;
import javax.persistence.TypedQuery;

/** Conditions of a list, in JPQL over the alias {@code e}, joined by AND. */
public final class Conditions {
    private final List<String> parts = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    /** @param part mentions the parameter as {@code :name} */
    public Conditions and(String part, String name, Object value) {
        parts.add(part);
        parameters.put(name, value);
        return this;
    }

    /** Gives a further parameter of a part its value. */
    public Conditions parameter(String name, Object value) {
        parameters.put(name, value);
        return this;
    }

    public Conditions and(String part) {
        parts.add(part);
        return this;
    }

    /**
     * Something must fit those. It is looked up for each row: databases may begin with what an {@code EXISTS} asks for, and sort what they
     * find.
     *
     * @param path what is counted, never null
     * @param from where from, with aliases of its own
     */
    public Conditions some(String path, String from, Conditions those) {
        parts.add("(SELECT COUNT(" + path + ") FROM " + from + those.clause() + ") > 0");
        parameters.putAll(those.parameters);
        return this;
    }

    /** Each word must be found in the folded text; words without letter and digit are none. */
    public Conditions words(String path, String text) {
        List<String> words = Arrays.stream(text.split("\\s+"))
                .filter(word -> word.codePoints().anyMatch(Character::isLetterOrDigit))
                .toList();
        for (int n = 0; n < words.size(); n++) {
            String name = "word" + n;
            and(path + " LIKE :" + name + " ESCAPE '!'", name, Folded.anywhere(words.get(n)));
        }
        return asked(text, words);
    }

    /** Where something was asked for that has no words nothing fits; an empty field asks for nothing. */
    public Conditions asked(String text, Collection<String> words) {
        return words.isEmpty() && !text.isBlank() ? and("1 = 0") : this;
    }

    /** Whether everything fits. */
    public boolean isEmpty() {
        return parts.isEmpty();
    }

    /** All that fits, in no order. */
    public <T> TypedQuery<T> select(EntityManager manager, String from, Class<T> type) {
        TypedQuery<T> query = manager.createQuery(from + clause(), type);
        bind(query);
        return query;
    }

    public Conditions copy() {
        Conditions copy = new Conditions();
        copy.parts.addAll(parts);
        copy.parameters.putAll(parameters);
        return copy;
    }

    String clause() {
        return parts.isEmpty() ? "" : " WHERE (" + String.join(") AND (", parts) + ")";
    }

    void bind(Query query) {
        parameters.forEach(query::setParameter);
    }
}
