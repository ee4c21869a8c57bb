package cl.minka.schools.core.people;

import cl.minka.kernel.jpa.Conditions;
import cl.minka.kernel.jpa.Folded;
import cl.minka.schools.core.persistence.Batch;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.persistence.EntityManager;

/**
 * Names as they are searched for: each word that is asked for must begin a word of the name. A person has a row for each letter, and for
 * each two letters, with which a word of the name begins; it has all words of the name and what people are sorted by, so that one
 * range of one index answers for any words (decision 0073).
 */
public final class NameWords {
    private static final int HEAD = 2;
    private static final int LONGEST = 200;

    private NameWords() {}

    /** Folded, each once, the longest first: it is the rarest, as a rule. */
    static List<String> of(String text) {
        return Arrays.stream(Folded.of(text, LONGEST).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .distinct()
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
    }

    private static String head(String word) {
        return word.substring(0, Math.min(HEAD, word.length()));
    }

    /** All words of a name, a space before each. */
    static String all(String name) {
        return of(name).stream().map(word -> " " + word).collect(Collectors.joining());
    }

    /**
     * Asks for names with all the words; each person is looked up: by {@code EXISTS} PostgreSQL, which takes every word for a rare one,
     * begins with the names.
     *
     * @param person path of the person's id
     */
    public static void limit(Conditions conditions, String person, String text) {
        List<String> words = of(text);
        conditions.asked(text, words);
        if (!words.isEmpty()) {
            conditions.and("(SELECT COUNT(p.id) FROM PersonEntity p WHERE p.id = " + person + " AND "
                    + have(conditions, path("p"), words) + ") > 0");
        }
    }

    /**
     * Asks rows {@code e} of words for those of names with all the words.
     *
     * @param words one at least
     */
    static void find(Conditions conditions, List<String> words) {
        conditions.and("e.head = :head", "head", head(words.get(0)));
        among(conditions, "e.words", words);
    }

    /**
     * Asks for names with all the words.
     *
     * @param path of all words of a name
     */
    static void among(Conditions conditions, String path, List<String> words) {
        if (!words.isEmpty()) {
            conditions.and(have(conditions, path, words));
        }
    }

    /** Where a person has all words: those who were written before there were words, and whom the task has not seen yet, in their name. */
    static String path(String person) {
        return "COALESCE(" + person + ".nameWords, CONCAT(' ', " + person + ".nameFolded))";
    }

    /** The condition; its parameters are added. */
    private static String have(Conditions conditions, String path, List<String> words) {
        StringJoiner all = new StringJoiner(" AND ");
        for (int n = 0; n < words.size(); n++) {
            all.add(path + " LIKE :among" + n);
            conditions.parameter("among" + n, pattern(words.get(n)));
        }
        return all.toString();
    }

    private static String pattern(String word) {
        return "% " + word + "%";
    }

    /** Writes the words of people whose rows are there already; of who is not living none stay. */
    static void renew(EntityManager manager, Collection<PersonEntity> people) {
        manager.flush();
        PersonStore.inParts(people.stream().map(PersonEntity::id).toList(), part -> manager.createQuery(
                        "DELETE FROM PersonWordEntity w WHERE w.person IN :people")
                .setParameter("people", part)
                .executeUpdate());
        begin(manager, people);
    }

    /** Writes the words of people who have none yet. */
    static void begin(EntityManager manager, Collection<PersonEntity> people) {
        Batch.run(
                manager,
                "INSERT INTO person_word (person, head, words, name_key, created_at, changed_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?)",
                people.stream()
                        .filter(person -> person.state() == PersonEntity.Life.LIVING)
                        .flatMap(person -> heads(person.name()).stream().map(head -> new Object[] {
                            person.id(),
                            head,
                            person.nameWords(),
                            person.nameKey(),
                            person.createdAt(),
                            person.changedAt()
                        })));
    }

    static void forget(EntityManager manager, String person) {
        manager.createQuery("DELETE FROM PersonWordEntity w WHERE w.person = :person")
                .setParameter("person", person)
                .executeUpdate();
    }

    /** The letter and the two letters with which each word of a name begins. */
    static Set<String> heads(String name) {
        return of(name).stream()
                .flatMap(word -> Stream.of(word.substring(0, 1), head(word)))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
