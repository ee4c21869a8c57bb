package cl.minka.schools.core.people;

import cl.minka.kernel.journal.Change;
import cl.minka.schools.core.offer.EditionEntity;
import cl.minka.schools.enrolment.Enrolment;
import java.time.Instant;
import java.util.List;
import javax.persistence.EntityManager;

/** What another part of the domain keeps under the id of a person; registered as a service of this bundle. */
public interface PersonTraces {
    /** Makes what is of one that of the other, into whom he was merged. */
    void hand(EntityManager manager, String from, String to);

    /**
     * Gives one enrolment of a merged person what it lacks and the other in the same edition has: what both have otherwise stays as it
     * is, or waits for a person's decision. Comes before {@link #hand}; answers what is to be told.
     */
    default List<Change> join(EntityManager manager, Joined joined, Instant now) {
        return List.of();
    }

    /** Two enrolments of one person in one edition: the one that stays, and the one that is withdrawn. */
    record Joined(EditionEntity edition, Enrolment kept, Enrolment left) {}

    /** Takes away what tells of a person who is erased; what must stay provable stays without it. */
    void erase(EntityManager manager, String person);
}
