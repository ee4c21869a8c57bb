package cl.minka.schools.core.people;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javax.persistence.EntityManager;
import javax.persistence.Query;

/** Finds people. */
public final class PersonStore {
    /** Of more values Derby makes a method that is too large to be compiled, and compares row by row in it. */
    private static final int AT_ONCE = 100;

    private PersonStore() {}

    /** Those that are there, by id. */
    public static Map<String, PersonEntity> byId(EntityManager manager, Collection<String> ids) {
        Map<String, PersonEntity> found = new HashMap<>();
        inParts(ids, part -> manager.createQuery("SELECT p FROM PersonEntity p WHERE p.id IN :ids", PersonEntity.class)
                .setParameter("ids", part)
                .getResultList()
                .forEach(one -> found.put(one.id(), one)));
        return found;
    }

    /**
     * Waits for whoever is writing them, and lets nobody else write them until the transaction ends: what copies of their names are made
     * after it are told of the next change.
     */
    public static void hold(EntityManager manager, Collection<String> ids) {
        inParts(ids.stream().sorted().toList(), part -> {
            Query query = manager.createNativeQuery("UPDATE person SET state = state WHERE id IN ("
                    + String.join(", ", Collections.nCopies(part.size(), "?")) + ")");
            for (int n = 0; n < part.size(); n++) {
                query.setParameter(n + 1, part.get(n));
            }
            query.executeUpdate();
        });
    }

    public static Optional<PersonEntity> ofAccount(EntityManager manager, long account) {
        return manager.createQuery("SELECT p FROM PersonEntity p WHERE p.account = :account", PersonEntity.class)
                .setParameter("account", account)
                .getResultStream()
                .findFirst();
    }

    /** Ids of the organizations that each belongs to, sorted. */
    public static Map<String, List<String>> organizations(EntityManager manager, Collection<String> people) {
        Map<String, List<String>> all = new HashMap<>();
        inParts(people, part -> manager.createQuery(
                        "SELECT m.person, m.organization FROM MembershipEntity m WHERE m.person IN :people"
                                + " ORDER BY m.person, m.organization",
                        Object[].class)
                .setParameter("people", part)
                .getResultList()
                .forEach(row -> all.computeIfAbsent((String) row[0], id -> new ArrayList<>())
                        .add((String) row[1])));
        return all;
    }

    /** Those of the ids that are organizations. */
    public static Set<String> organizationsThere(EntityManager manager, Collection<String> ids) {
        Set<String> there = new HashSet<>();
        inParts(
                ids,
                part -> there.addAll(
                        manager.createQuery("SELECT o.id FROM OrganizationEntity o WHERE o.id IN :ids", String.class)
                                .setParameter("ids", part)
                                .getResultList()));
        return there;
    }

    /** Databases take so many parameters, and take them well. */
    public static <T> void inParts(Collection<T> all, Consumer<List<T>> work) {
        List<T> distinct = all.stream().distinct().toList();
        for (int from = 0; from < distinct.size(); from += AT_ONCE) {
            work.accept(distinct.subList(from, Math.min(distinct.size(), from + AT_ONCE)));
        }
    }
}
