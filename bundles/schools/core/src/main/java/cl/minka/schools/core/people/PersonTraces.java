package cl.minka.schools.core.people;

import javax.persistence.EntityManager;

/** What another part of the domain keeps under the id of a person; registered as a service of this bundle. */
public interface PersonTraces {
    /** Makes what is of one that of the other, into whom he was merged. */
    void hand(EntityManager manager, String from, String to);

    /** Takes away what tells of a person who is erased; what must stay provable stays without it. */
    void erase(EntityManager manager, String person);
}
