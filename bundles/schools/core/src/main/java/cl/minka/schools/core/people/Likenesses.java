package cl.minka.schools.core.people;

import cl.minka.schools.core.persistence.Batch;
import cl.minka.schools.people.Duplicate.Reason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.persistence.EntityManager;

/** Finds, for people who were written, who may be the same person: by the sound of the name, or by the birthday and nearly the name. */
final class Likenesses {
    private static final int LETTERS = 2;
    private static final int SHORTEST = 8;

    /** Of a name that everybody has, more would help nobody. */
    private static final int MOST = 20;

    /** As many are looked at, for all names at once; of names that more have, fewer each. */
    private static final int LOOKED_AT = 2_000;

    private static final int OF_A_USUAL_NAME = 200;

    private Likenesses() {}

    /** Pairs that a person kept apart stay so. */
    static void renew(EntityManager manager, Collection<PersonEntity> people, Instant now) {
        PersonStore.inParts(people, part -> renewSome(manager, part, now));
    }

    static void forget(EntityManager manager, String person) {
        manager.createQuery("DELETE FROM LikenessEntity l WHERE l.first = :person OR l.second = :person")
                .setParameter("person", person)
                .executeUpdate();
    }

    private static void renewSome(EntityManager manager, List<PersonEntity> people, Instant now) {
        manager.flush();
        Set<String> ids = new HashSet<>(people.stream().map(PersonEntity::id).toList());
        Map<String, List<Reason>> found = new HashMap<>();
        Map<String, Set<PersonEntity>> candidates = candidates(manager, people);
        people.stream()
                .filter(person -> person.state() == PersonEntity.Life.LIVING)
                .forEach(person -> find(person, candidates, found));
        Map<String, LikenessEntity> known = new HashMap<>();
        for (String half : List.of("first", "second")) {
            manager.createQuery("SELECT l FROM LikenessEntity l WHERE l." + half + " IN :ids", LikenessEntity.class)
                    .setParameter("ids", List.copyOf(ids))
                    .getResultList()
                    .forEach(one -> known.put(one.id(), one));
        }
        known.values().stream()
                .filter(one -> one.isOpen() && !found.containsKey(one.id()))
                .forEach(manager::remove);
        known.forEach((pair, one) -> Optional.ofNullable(found.remove(pair)).ifPresent(one::because));
        Batch.run(
                manager,
                "INSERT INTO person_likeness (id, first_person, second_person, reasons, state, found_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?)",
                found.entrySet().stream().map(pair -> row(pair.getKey(), pair.getValue(), now)));
        // They were only looked at: every query would look for changes of them again.
        candidates.values().stream()
                .flatMap(Set::stream)
                .filter(one -> !people.contains(one))
                .distinct()
                .forEach(manager::detach);
    }

    private static Object[] row(String pair, List<Reason> reasons, Instant now) {
        int half = pair.indexOf('-');
        return new LikenessEntity(
                        pair.substring(0, half), pair.substring(half + 1), reasons, LikenessEntity.State.OPEN, now)
                .row();
    }

    /** Whose birthday agrees first: a name that everybody has does not hide them. */
    private static void find(
            PersonEntity person, Map<String, Set<PersonEntity>> candidates, Map<String, List<Reason>> found) {
        Stream.of(day(person), person.alike())
                .flatMap(key -> candidates.getOrDefault(key, Set.of()).stream())
                .distinct()
                .filter(other -> !person.id().equals(other.id()))
                .map(other -> Map.entry(LikenessEntity.id(person.id(), other.id()), reasons(person, other)))
                .filter(pair -> !pair.getValue().isEmpty())
                .limit(MOST)
                .forEach(pair -> found.put(pair.getKey(), pair.getValue()));
    }

    /** No sound of a name looks like a day. */
    private static String day(PersonEntity person) {
        return person.birthDate().map(Object::toString).orElse("-");
    }

    /** Those who sound like one of them, by the sound, and those born on the same day, by the day. */
    private static Map<String, Set<PersonEntity>> candidates(EntityManager manager, List<PersonEntity> people) {
        Map<String, Set<PersonEntity>> all = new HashMap<>();
        add(manager, all, "alike", PersonEntity::alike, people);
        add(manager, all, "birthDate", Likenesses::day, people);
        return all;
    }

    private static void add(
            EntityManager manager,
            Map<String, Set<PersonEntity>> all,
            String path,
            Function<PersonEntity, String> key,
            List<PersonEntity> people) {
        List<String> values = people.stream()
                .map(key)
                .filter(value -> value.length() > 1)
                .distinct()
                .toList();
        List<PersonEntity> having = having(manager, path, values, LOOKED_AT);
        if (having.size() == LOOKED_AT) {
            having = values.stream()
                    .flatMap(value -> having(manager, path, List.of(value), OF_A_USUAL_NAME).stream())
                    .toList();
        }
        having.stream().filter(one -> one.state() == PersonEntity.Life.LIVING).forEach(one -> all.computeIfAbsent(
                        key.apply(one), value -> new LinkedHashSet<>())
                .add(one));
    }

    /** Asked for their state as well, Derby looks at all who are living. */
    private static List<PersonEntity> having(EntityManager manager, String path, List<String> values, int most) {
        return values.isEmpty()
                ? List.of()
                : manager.createQuery(
                                "SELECT p FROM PersonEntity p WHERE p." + path + " IN :values", PersonEntity.class)
                        .setParameter("values", values)
                        .setMaxResults(most)
                        .getResultList();
    }

    /** Different RUTs or birthdays speak for different people. */
    static List<Reason> reasons(PersonEntity one, PersonEntity other) {
        if (differ(one.rut(), other.rut()) || differ(one.birthDate(), other.birthDate())) {
            return List.of();
        }
        boolean sameDay = one.birthDate().isPresent() && other.birthDate().isPresent();
        boolean sameTown = !one.municipality().isEmpty() && one.municipality().equals(other.municipality());
        boolean sameSound = one.alike().equals(other.alike());
        if (sameSound && Sound.words(one.name()).equals(Sound.words(other.name()))) {
            List<Reason> reasons = new ArrayList<>();
            if (sameDay) {
                reasons.add(Reason.SAME_NAME_AND_BIRTH_DATE);
            }
            if (sameTown) {
                reasons.add(Reason.SAME_NAME_AND_MUNICIPALITY);
            }
            return reasons.isEmpty() && !apart(one, other) ? List.of(Reason.SIMILAR_NAME) : reasons;
        }
        boolean near = sameSound && !apart(one, other) || sameDay && nearly(one.alike(), other.alike());
        return near ? List.of(Reason.SIMILAR_NAME) : List.of();
    }

    private static boolean apart(PersonEntity one, PersonEntity other) {
        return !one.municipality().isEmpty()
                && !other.municipality().isEmpty()
                && !one.municipality().equals(other.municipality());
    }

    private static <T> boolean differ(Optional<T> one, Optional<T> other) {
        return one.isPresent() && other.isPresent() && !one.equals(other);
    }

    private static boolean nearly(String one, String other) {
        return Math.min(one.length(), other.length()) >= SHORTEST
                && Math.abs(one.length() - other.length()) <= LETTERS
                && distance(one, other) <= LETTERS;
    }

    /** Levenshtein's. */
    static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int corner = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int changed = corner + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                corner = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[row.length - 1];
    }
}
