package cl.minka.schools.people;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A person on a roster. Only a name is needed: no account, e-mail nor RUT.
 *
 * @param rut number and check digit without dots, {@code 44444444-4}; only for who must see it, otherwise empty
 * @param rutKnown whether a RUT is on record
 * @param municipality CUT code of where the person lives
 * @param organizations ids
 * @param account user name of the person's account
 * @param guardian of a person under 14
 * @param erased whether the personal data were erased; the name then says so
 */
public record Person(
        String id,
        String name,
        Optional<String> rut,
        boolean rutKnown,
        Optional<String> email,
        Optional<String> phone,
        Optional<LocalDate> birthDate,
        Optional<Sex> sex,
        Optional<String> municipality,
        List<String> organizations,
        Optional<String> account,
        Optional<Guardian> guardian,
        Optional<String> externalId,
        boolean erased,
        Instant createdAt,
        Instant changedAt,
        long version) {
    public Person {
        Objects.requireNonNull(id, "id");
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
        Objects.requireNonNull(createdAt, "createdAt");
        Objects.requireNonNull(changedAt, "changedAt");
    }

    /** As the civil registry writes it; in JSON in lower case. */
    public enum Sex {
        FEMALE,
        MALE,
        OTHER
    }

    /** Who answers for a person under 14. */
    public record Guardian(String name, Optional<String> contact, String relation) {
        public Guardian {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(contact, "contact");
            Objects.requireNonNull(relation, "relation");
        }
    }
}
