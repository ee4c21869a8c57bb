package cl.minka.schools.people;

import cl.minka.schools.people.Person.Guardian;
import cl.minka.schools.people.Person.Sex;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What is written of a person; only a name is needed.
 *
 * @param rut in any of its written forms
 * @param municipality CUT code of where the person lives
 * @param organizations ids
 * @param account user name of the person's account; who may not see the RUT neither sets nor removes it
 */
public record PersonDraft(
        String name,
        Optional<String> rut,
        Optional<String> email,
        Optional<String> phone,
        Optional<LocalDate> birthDate,
        Optional<Sex> sex,
        Optional<String> municipality,
        List<String> organizations,
        Optional<String> account,
        Optional<Guardian> guardian,
        Optional<String> externalId) {
    public PersonDraft {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(rut, "rut");
        Objects.requireNonNull(email, "email");
        Objects.requireNonNull(phone, "phone");
        Objects.requireNonNull(birthDate, "birthDate");
        Objects.requireNonNull(sex, "sex");
        Objects.requireNonNull(municipality, "municipality");
        organizations = List.copyOf(organizations);
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(guardian, "guardian");
        Objects.requireNonNull(externalId, "externalId");
    }

    /** A person of whom only the name is known. */
    public static PersonDraft named(String name) {
        return new PersonDraft(
                name,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
