package cl.minka.schools.certificate;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Whether a person has done what the certificate of an edition asks for.
 *
 * @param conditions all that the rule asks, in its order; none where it asks nothing
 * @param certificate code of the certificate that the person has, if it is valid
 */
public record Eligibility(
        String enrolment, String person, String name, List<Condition> conditions, Optional<String> certificate) {
    public Eligibility {
        Objects.requireNonNull(enrolment, "enrolment");
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(name, "name");
        conditions = List.copyOf(conditions);
        Objects.requireNonNull(certificate, "certificate");
    }

    /** Whether all conditions are fulfilled. */
    public boolean eligible() {
        return conditions.stream().allMatch(Condition::fulfilled);
    }
}
