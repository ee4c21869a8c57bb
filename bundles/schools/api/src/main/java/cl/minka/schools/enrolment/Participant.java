package cl.minka.schools.enrolment;

import cl.minka.schools.people.Person;
import java.util.Objects;

/**
 * An enrolment and whose it is.
 *
 * @param person without RUT, mail and telephone
 */
public record Participant(Enrolment enrolment, Person person) {
    public Participant {
        Objects.requireNonNull(enrolment, "enrolment");
        Objects.requireNonNull(person, "person");
    }
}
