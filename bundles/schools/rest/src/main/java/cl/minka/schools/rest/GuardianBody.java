package cl.minka.schools.rest;

import cl.minka.kernel.rest.Required;
import cl.minka.schools.people.Person;
import java.util.Optional;

/** Who answers for a person under 14. */
public record GuardianBody(String name, String contact, String relation) {
    Person.Guardian toGuardian() {
        return new Person.Guardian(Required.text(name), Optional.ofNullable(contact), Required.text(relation));
    }
}
