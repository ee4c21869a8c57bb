package cl.minka.schools.core.people;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Forbidden;
import cl.minka.kernel.Role;
import cl.minka.kernel.jpa.Conditions;
import cl.minka.schools.people.PeopleNotFound;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.persistence.EntityManager;

/**
 * Whom a caller sees. A person stands in scopes: CUT codes (of where he lives, for which he was entered, of his organizations,
 * of the organizers of his editions), {@code @} and the account of the instructor who entered him, {@code #} and each of his
 * editions. Organizers of a municipality see its scope, instructors theirs and those of the editions that they teach.
 */
public final class Sight {
    static final String ASSOCIATION = "amuch";

    private final Caller caller;
    private final boolean all;
    private final Set<String> cuts;
    private final Set<String> scopes;

    private Sight(Caller caller, boolean all, Set<String> cuts, Set<String> scopes) {
        this.caller = caller;
        this.all = all;
        this.cuts = cuts;
        this.scopes = scopes;
    }

    /** Refuses who sees nobody. */
    static Sight of(EntityManager manager, Caller caller) {
        if (!caller.isAdmin() && !caller.is(Role.ORGANIZER) && !caller.is(Role.INSTRUCTOR)) {
            throw new Forbidden();
        }
        Set<String> cuts = new TreeSet<>(caller.organizations(Role.ORGANIZER));
        Set<String> scopes = new TreeSet<>(cuts);
        if (caller.is(Role.INSTRUCTOR)) {
            scopes.add(entered(caller.account()));
            manager.createQuery(
                            "SELECT DISTINCT s.edition FROM SessionEntity s WHERE s.instructors LIKE :self",
                            String.class)
                    .setParameter("self", "% " + caller.username() + " %")
                    .getResultList()
                    .forEach(edition -> scopes.add(edition(edition)));
        }
        return new Sight(caller, caller.organizes(ASSOCIATION), cuts, scopes);
    }

    /** Those of the ids that the caller sees. */
    public static Set<String> seen(EntityManager manager, Caller caller, Collection<String> ids) {
        return of(manager, caller).visible(manager, ids);
    }

    /** For what only organizers do. */
    static Sight organizing(EntityManager manager, Caller caller) {
        if (!caller.isAdmin() && !caller.is(Role.ORGANIZER)) {
            throw new Forbidden();
        }
        return of(manager, caller);
    }

    static String entered(long account) {
        return "@" + account;
    }

    static String edition(String id) {
        return "#" + id;
    }

    boolean isOrganizer() {
        return caller.isAdmin() || caller.is(Role.ORGANIZER);
    }

    boolean organizes(String cut) {
        return all || cuts.contains(cut);
    }

    /** @param person path of the person's id */
    void limit(Conditions conditions, String person, String name) {
        if (!all) {
            conditions.and(
                    "EXISTS (SELECT s.person FROM ScopeEntity s WHERE s.person = " + person + " AND s.scope IN :" + name
                            + ")",
                    name,
                    scopes());
        }
    }

    boolean seesAll() {
        return all;
    }

    /** Living people in the caller's scopes; of an edition that he teaches, or who sees all, in its scope alone. */
    void list(Conditions conditions, Optional<String> edition) {
        List<String> own = edition.map(Sight::edition)
                .filter(scope -> all || scopes.contains(scope))
                .map(List::of)
                .orElse(scopes());
        conditions.and("e.living = 1");
        if (own.size() == 1) {
            conditions.and("e.scope = :scope", "scope", own.get(0));
        } else {
            conditions.and("e.scope IN :scopes", "scopes", own);
        }
    }

    /** Whether a person may stand in more than one of the caller's scopes. */
    boolean hasManyScopes() {
        return scopes.size() > 1;
    }

    private List<String> scopes() {
        return scopes.isEmpty() ? List.of("-") : List.copyOf(scopes);
    }

    PersonEntity visible(EntityManager manager, String id) {
        PersonEntity person = manager.find(PersonEntity.class, id);
        if (person == null || !all && visible(manager, List.of(id), scopes()).isEmpty()) {
            throw PeopleNotFound.person();
        }
        return person;
    }

    /** Those of the ids that the caller sees. */
    Set<String> visible(EntityManager manager, Collection<String> ids) {
        return all ? Set.copyOf(ids) : visible(manager, ids, scopes());
    }

    /** Those of the ids whom the caller sees as an organizer: he sees the RUT and changes them. */
    Set<String> organized(EntityManager manager, Collection<String> ids) {
        return all ? Set.copyOf(ids) : cuts.isEmpty() ? Set.of() : visible(manager, ids, List.copyOf(cuts));
    }

    /** Of the scopes of each: a second condition makes PostgreSQL compare everybody in a scope with everybody who is asked for. */
    private static Set<String> visible(EntityManager manager, Collection<String> ids, List<String> scopes) {
        Set<String> visible = new HashSet<>();
        Set<String> own = Set.copyOf(scopes);
        PersonStore.inParts(ids, part -> manager.createQuery(
                        "SELECT s.person, s.scope FROM ScopeEntity s WHERE s.person IN :ids", Object[].class)
                .setParameter("ids", part)
                .getResultStream()
                .filter(row -> own.contains(row[1]))
                .forEach(row -> visible.add((String) row[0])));
        return visible;
    }

    void requireChangeable(EntityManager manager, PersonEntity person) {
        boolean entered = person.enteredBy() == caller.account() && caller.is(Role.INSTRUCTOR);
        if (!entered && organized(manager, List.of(person.id())).isEmpty()) {
            throw new Forbidden();
        }
    }

    /** For which organisation the caller enters somebody who lives there: empty for an instructor. */
    String keeper(String municipality) {
        if (!isOrganizer()) {
            return "";
        }
        return all
                ? ASSOCIATION
                : cuts.contains(municipality) ? municipality : cuts.iterator().next();
    }
}
