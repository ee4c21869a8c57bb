package cl.minka.schools.rest;

import cl.minka.schools.enrolment.Enrolment;
import cl.minka.schools.enrolment.Enrolments;
import cl.minka.schools.enrolment.Self;
import cl.minka.schools.people.Person;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Who is to take part. An organizer names a {@code person}, and a {@code state} if he wants to decide it; somebody who enrols
 * himself names none, and says of himself what is not on record yet, with the {@code code} of an invitation if he has one.
 */
@JsonIgnoreProperties({"id", "edition", "place", "offeredUntil", "createdAt", "changedAt"})
public record EnrolmentBody(
        String person,
        String organization,
        Enrolment.State state,
        String name,
        String phone,
        LocalDate birthDate,
        Person.Sex sex,
        String municipality,
        GuardianBody guardian,
        String code) {
    Enrolments.Order toOrder() {
        return new Enrolments.Order(person, Optional.ofNullable(organization), Optional.ofNullable(state));
    }

    Enrolments.SelfOrder toSelfOrder() {
        Self self = new Self(
                Optional.ofNullable(name),
                Optional.ofNullable(phone),
                Optional.ofNullable(birthDate),
                Optional.ofNullable(sex),
                Optional.ofNullable(municipality),
                Optional.ofNullable(guardian).map(GuardianBody::toGuardian));
        return new Enrolments.SelfOrder(self, Optional.ofNullable(organization), Optional.ofNullable(code));
    }
}
