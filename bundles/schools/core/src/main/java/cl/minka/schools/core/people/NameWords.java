package cl.minka.schools.core.people;

import cl.minka.kernel.jpa.Conditions;
import cl.minka.kernel.jpa.Folded;
import cl.minka.schools.core.persistence.Batch;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;

/**
 * Names as they are searched for: each word that is asked for must begin a word of the name. A row has the words that begin with
 * the same two letters, or with either of two beginnings, so that equality finds one word or two by an index that is sorted as people
 * are, and that is no longer than what is found where both are usual (decision 0068).
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

    /** Whether an index finds it: what is shorter begins too many words. */
    static boolean isTelling(String word) {
        return word.length() >= HEAD;
    }

    static String head(String word) {
        return word.substring(0, Math.min(HEAD, word.length()));
    }

    /** All words of a name, a space before each. */
    static String all(String name) {
        return of(name).stream().map(word -> " " + word).collect(Collectors.joining());
    }

    /**
     * Asks for names with all the words.
     *
     * @param person path of the person's id
     */
    public static void limit(Conditions conditions, String person, String text) {
        look(conditions, person, of(text));
    }

    /** Each person is looked up: by {@code EXISTS} PostgreSQL, which takes every word for a rare one, begins with the names. */
    private static void look(Conditions conditions, String person, List<String> words) {
        for (int n = 0; n < words.size(); n++) {
            String alias = "w" + n;
            conditions.and("(SELECT COUNT(" + alias + ".person) FROM PersonWordEntity " + alias + " WHERE " + alias
                    + ".person = " + person + " AND " + has(conditions, alias, words.get(n)) + ") > 0");
        }
    }

    /** @param path of all words of a name */
    static void among(Conditions conditions, String path, List<String> words) {
        for (int n = 0; n < words.size(); n++) {
            conditions.and(path + " LIKE :among" + n, "among" + n, pattern(words.get(n)));
        }
    }

    /**
     * Asks rows {@code e} of words for those that an index finds, and looks the others up.
     *
     * @param words of which the first is telling
     */
    static void find(Conditions conditions, List<String> words) {
        List<String> heads = words.stream()
                .filter(NameWords::isTelling)
                .map(NameWords::head)
                .distinct()
                .limit(2)
                .sorted()
                .toList();
        Map<Boolean, List<String>> inRow =
                words.stream().collect(Collectors.partitioningBy(word -> heads.contains(head(word))));
        conditions.and("e.head = :head", "head", String.join(" ", heads));
        among(conditions, "e.words", inRow.get(true));
        look(conditions, "e.person", inRow.get(false));
    }

    /** The condition that a row has a word; its parameters are added. */
    private static String has(Conditions conditions, String alias, String word) {
        boolean telling = isTelling(word);
        conditions.parameter(alias + "Head", telling ? head(word) : word + "%");
        conditions.parameter(alias + "Word", pattern(word));
        return alias + ".head " + (telling ? "=" : "LIKE") + " :" + alias + "Head AND " + alias + ".words LIKE :"
                + alias + "Word";
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
                        .flatMap(person -> heads(person.name()).entrySet().stream()
                                .map(one -> new Object[] {
                                    person.id(),
                                    one.getKey(),
                                    one.getValue(),
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

    /** The words of a name by their head and by two of their heads, a space before each. */
    static Map<String, String> heads(String name) {
        SortedMap<String, String> heads = new TreeMap<>();
        of(name).forEach(word -> heads.merge(head(word), " " + word, String::concat));
        Map<String, String> all = new TreeMap<>(heads);
        heads.forEach((one, words) -> heads.tailMap(one + "\0").forEach((other, more) -> {
            if (isTelling(one) && isTelling(other)) {
                all.put(one + " " + other, words + more);
            }
        }));
        return all;
    }
}
