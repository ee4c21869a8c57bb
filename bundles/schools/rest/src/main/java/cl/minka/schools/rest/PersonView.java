package cl.minka.schools.rest;

import cl.minka.kernel.rest.TableShape;
import cl.minka.schools.people.Person;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A person; the RUT only for organizers who see him. */
public record PersonView(
        String id,
        String name,
        Optional<String> rut,
        boolean rutKnown,
        Optional<String> email,
        Optional<String> phone,
        Optional<LocalDate> birthDate,
        Optional<Person.Sex> sex,
        Optional<String> municipality,
        List<String> organizations,
        Optional<String> account,
        Optional<Person.Guardian> guardian,
        Optional<String> externalId,
        boolean erased,
        Instant createdAt,
        Instant changedAt) {
    /** Without the RUT: tables travel. */
    static final TableShape<Person> TABLE = TableShape.<Person>named("people")
            .column("id", Person::id)
            .column("name", Person::name)
            .column("email", Person::email)
            .column("phone", Person::phone)
            .column("birthDate", Person::birthDate)
            .column("sex", Person::sex)
            .column("municipality", Person::municipality)
            .column("organizations", person -> String.join(" ", person.organizations()))
            .column("externalId", Person::externalId);

    static PersonView of(Person person) {
        return new PersonView(
                person.id(),
                person.name(),
                person.rut(),
                person.rutKnown(),
                person.email(),
                person.phone(),
                person.birthDate(),
                person.sex(),
                person.municipality(),
                person.organizations(),
                person.account(),
                person.guardian(),
                person.externalId(),
                person.erased(),
                person.createdAt(),
                person.changedAt());
    }
}
