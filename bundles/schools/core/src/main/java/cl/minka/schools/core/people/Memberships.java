package cl.minka.schools.core.people;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.persistence.EntityManager;

/** Keeps to which organizations people belong. */
final class Memberships {
    private Memberships() {}

    /** Changes what differs. */
    static void write(EntityManager manager, String person, Collection<String> present, Collection<String> wanted) {
        Set<String> added = new TreeSet<>(wanted);
        added.removeAll(present);
        added.forEach(organization -> manager.persist(new MembershipEntity(person, organization)));
        Set<String> removed = new TreeSet<>(present);
        removed.removeAll(wanted);
        if (!removed.isEmpty()) {
            manager.createQuery(
                            "DELETE FROM MembershipEntity m WHERE m.person = :person AND m.organization IN :removed")
                    .setParameter("person", person)
                    .setParameter("removed", List.copyOf(removed))
                    .executeUpdate();
        }
    }

    static List<String> of(EntityManager manager, String person) {
        return PersonStore.organizations(manager, List.of(person)).getOrDefault(person, List.of());
    }
}
