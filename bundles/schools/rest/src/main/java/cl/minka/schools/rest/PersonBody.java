package cl.minka.schools.rest;

import cl.minka.kernel.rest.Required;
import cl.minka.schools.people.Person;
import cl.minka.schools.people.PersonDraft;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A person as clients write it; only a name is needed. */
@JsonIgnoreProperties({"id", "rutKnown", "erased", "createdAt", "changedAt"})
public record PersonBody(
        String name,
        String rut,
        String email,
        String phone,
        LocalDate birthDate,
        Person.Sex sex,
        String municipality,
        List<String> organizations,
        String account,
        GuardianBody guardian,
        String externalId) {
    PersonDraft toDraft() {
        return new PersonDraft(
                Required.text(name),
                Optional.ofNullable(rut),
                Optional.ofNullable(email),
                Optional.ofNullable(phone),
                Optional.ofNullable(birthDate),
                Optional.ofNullable(sex),
                Optional.ofNullable(municipality),
                Required.list(organizations),
                Optional.ofNullable(account),
                Optional.ofNullable(guardian).map(GuardianBody::toGuardian),
                Optional.ofNullable(externalId));
    }
}
