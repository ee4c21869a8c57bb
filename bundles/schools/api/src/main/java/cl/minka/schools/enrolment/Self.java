package cl.minka.schools.enrolment;

import cl.minka.schools.people.Person.Guardian;
import cl.minka.schools.people.Person.Sex;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/** What somebody says of himself. A RUT is not among it: nobody can check that it is his. */
public record Self(
        Optional<String> name,
        Optional<String> phone,
        Optional<LocalDate> birthDate,
        Optional<Sex> sex,
        Optional<String> municipality,
        Optional<Guardian> guardian) {
    public Self {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(phone, "phone");
        Objects.requireNonNull(birthDate, "birthDate");
        Objects.requireNonNull(sex, "sex");
        Objects.requireNonNull(municipality, "municipality");
        Objects.requireNonNull(guardian, "guardian");
    }

    public static Self nothing() {
        return new Self(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
