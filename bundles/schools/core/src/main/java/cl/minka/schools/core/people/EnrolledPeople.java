package cl.minka.schools.core.people;

import java.time.Instant;
import java.util.Collection;
import javax.persistence.EntityManager;

/** What becomes of enrolments when their person is merged or erased. */
public interface EnrolledPeople {
    /** Waits for the turn at all editions in which they have an enrolment; comes before any read. */
    void lockAll(EntityManager manager, Collection<String> people);

    /** Gives up what only waits; whether any enrolment is there. */
    boolean leave(EntityManager manager, String person, Instant now);

    /** Makes the enrolments of one those of the other, who keeps the better of two in the same edition. */
    void hand(EntityManager manager, String from, PersonEntity to, Instant now);
}
