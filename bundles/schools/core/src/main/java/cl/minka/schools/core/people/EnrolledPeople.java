package cl.minka.schools.core.people;

import cl.minka.schools.core.people.PersonTraces.Joined;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import javax.persistence.EntityManager;

/** What becomes of enrolments when their person is merged or erased. */
public interface EnrolledPeople {
    /** Waits for the turn at all editions in which they have an enrolment; comes before any read. */
    void lockAll(EntityManager manager, Collection<String> people);

    /** Gives up what only waits; whether any enrolment is there. */
    boolean leave(EntityManager manager, String person, Instant now);

    /** Makes the enrolments of one those of the other, who keeps the better of two in the same edition; answers those pairs. */
    List<Joined> hand(EntityManager manager, String from, PersonEntity to, Instant now);
}
