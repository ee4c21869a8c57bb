package cl.minka.schools.core.people;

import cl.minka.schools.core.persistence.Batch;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.persistence.EntityManager;

/** Keeps in which scopes people stand; see {@link Sight}. */
public final class Scopes {
    private Scopes() {}

    /** They have an enrolment now. */
    public static void enrolled(EntityManager manager, Collection<String> people, String edition, String organizer) {
        Set<String> scopes = new TreeSet<>(Set.of(Sight.edition(edition)));
        if (!organizer.equals(Sight.ASSOCIATION)) {
            scopes.add(organizer);
        }
        PersonStore.inParts(people, part -> {
            Map<String, Set<String>> present = present(manager, part);
            List<Object[]> added = new ArrayList<>();
            part.forEach(person -> add(added, person, scopes, present.getOrDefault(person, Set.of())));
            store(manager, added);
        });
    }

    /** Of people who were just made: they have no scopes yet, and no enrolments. */
    static void begin(EntityManager manager, Collection<PersonEntity> people) {
        PersonStore.inParts(people, part -> {
            Map<String, Set<String>> wanted = new HashMap<>();
            part.forEach(person -> wanted.put(person.id(), own(person)));
            ofOrganizations(manager, wanted);
            List<Object[]> added = new ArrayList<>();
            wanted.forEach((person, scopes) -> {
                scopes.remove(Sight.ASSOCIATION);
                add(added, person, scopes, Set.of());
            });
            store(manager, added);
        });
    }

    /** Brings the scopes of all of them up to date. */
    static void renew(EntityManager manager, Collection<PersonEntity> people) {
        PersonStore.inParts(people, part -> renewSome(manager, part));
    }

    private static void renewSome(EntityManager manager, List<PersonEntity> people) {
        manager.flush();
        List<String> ids = people.stream().map(PersonEntity::id).toList();
        Map<String, Set<String>> wanted = new HashMap<>();
        people.forEach(person -> wanted.put(person.id(), own(person)));
        ofOrganizations(manager, wanted);
        ofEditions(manager, wanted, ids);
        add(
                manager,
                wanted,
                ids,
                "SELECT p.mergedInto, s.scope FROM PersonEntity p, ScopeEntity s"
                        + " WHERE s.person = p.id AND p.mergedInto IN :ids");
        Map<String, Set<String>> present = present(manager, ids);
        List<Object[]> added = new ArrayList<>();
        wanted.forEach((person, scopes) -> {
            scopes.remove(Sight.ASSOCIATION);
            Set<String> before = present.getOrDefault(person, Set.of());
            add(added, person, scopes, before);
            Set<String> over = new TreeSet<>(before);
            over.removeAll(scopes);
            remove(manager, person, over);
        });
        store(manager, added);
        copy(manager, people);
    }

    /** What lists are sorted and searched by, and whether they stand on lists, as it is now. */
    static void copy(EntityManager manager, Collection<PersonEntity> people) {
        Batch.run(
                manager,
                "UPDATE person_scope SET living = ?, name_key = ?, words = ?, created_at = ?, changed_at = ?"
                        + " WHERE person = ?",
                people.stream().map(person -> new Object[] {
                    person.state() == PersonEntity.Life.LIVING ? 1 : 0,
                    person.nameKey(),
                    person.nameWords(),
                    person.createdAt(),
                    person.changedAt(),
                    person.id()
                }));
    }

    private static Set<String> own(PersonEntity person) {
        Set<String> scopes = new TreeSet<>();
        if (!person.municipality().isEmpty() && person.state() == PersonEntity.Life.LIVING) {
            scopes.add(person.municipality());
        }
        scopes.add(person.keeper().isEmpty() ? Sight.entered(person.enteredBy()) : person.keeper());
        return scopes;
    }

    /** In two steps: joined, Derby may begin with all organizations. */
    private static void ofOrganizations(EntityManager manager, Map<String, Set<String>> wanted) {
        Map<String, List<String>> belonging = PersonStore.organizations(manager, wanted.keySet());
        Map<String, String> places = PersonWriter.municipalitiesOf(
                manager, belonging.values().stream().flatMap(List::stream).toList());
        belonging.forEach((person, organizations) ->
                organizations.stream().map(places::get).forEach(wanted.get(person)::add));
    }

    /** In two steps: joined, Derby may look through all editions, and wait for one that somebody holds who waits for the people. */
    private static void ofEditions(EntityManager manager, Map<String, Set<String>> wanted, List<String> ids) {
        Map<String, List<String>> enrolled = new HashMap<>();
        manager.createQuery("SELECT n.person, n.edition FROM EnrolmentEntity n WHERE n.person IN :ids", Object[].class)
                .setParameter("ids", ids)
                .getResultList()
                .forEach(row -> enrolled.computeIfAbsent((String) row[1], edition -> new ArrayList<>())
                        .add((String) row[0]));
        PersonStore.inParts(enrolled.keySet(), part -> manager.createQuery(
                        "SELECT e.id, e.organizer FROM EditionEntity e WHERE e.id IN :part", Object[].class)
                .setParameter("part", part)
                .getResultList()
                .forEach(row -> {
                    String edition = (String) row[0];
                    List<String> scopes = List.of(Sight.edition(edition), (String) row[1]);
                    enrolled.get(edition).forEach(person -> wanted.get(person).addAll(scopes));
                }));
    }

    private static void add(EntityManager manager, Map<String, Set<String>> wanted, List<String> ids, String jpql) {
        manager.createQuery(jpql, Object[].class)
                .setParameter("ids", ids)
                .getResultList()
                .forEach(row -> wanted.get((String) row[0]).add((String) row[1]));
    }

    private static void add(List<Object[]> added, String person, Set<String> scopes, Set<String> present) {
        scopes.stream()
                .filter(scope -> !present.contains(scope))
                .forEach(scope -> added.add(new Object[] {scope, person}));
    }

    private static void store(EntityManager manager, List<Object[]> added) {
        Batch.run(
                manager,
                "INSERT INTO person_scope (scope, person, living, name_key, words, created_at, changed_at)"
                        + " SELECT CAST(? AS VARCHAR(66)), p.id, CASE WHEN p.state = 'LIVING' THEN 1 ELSE 0 END, p.name_key,"
                        + " COALESCE(p.name_words, ' ' || p.name_folded), p.created_at, p.changed_at FROM person p"
                        + " WHERE p.id = ?",
                added.stream());
    }

    private static void remove(EntityManager manager, String person, Set<String> scopes) {
        if (!scopes.isEmpty()) {
            manager.createQuery("DELETE FROM ScopeEntity s WHERE s.person = :person AND s.scope IN :scopes")
                    .setParameter("person", person)
                    .setParameter("scopes", List.copyOf(scopes))
                    .executeUpdate();
        }
    }

    private static Map<String, Set<String>> present(EntityManager manager, List<String> ids) {
        manager.flush();
        Map<String, Set<String>> present = new HashMap<>();
        manager.createQuery("SELECT s.person, s.scope FROM ScopeEntity s WHERE s.person IN :ids", Object[].class)
                .setParameter("ids", ids)
                .getResultList()
                .forEach(row -> present.computeIfAbsent((String) row[0], id -> new HashSet<>())
                        .add((String) row[1]));
        return present;
    }
}
