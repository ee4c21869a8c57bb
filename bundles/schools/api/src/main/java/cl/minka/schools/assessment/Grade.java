package cl.minka.schools.assessment;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** What is on record of one person under one instrument. */
public record Grade(
        String enrolment,
        String person,
        String instrument,
        GradeDraft draft,
        Optional<String> gradedBy,
        Instant changedAt,
        long version) {
    public Grade {
        Objects.requireNonNull(enrolment, "enrolment");
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(instrument, "instrument");
        Objects.requireNonNull(draft, "draft");
        Objects.requireNonNull(gradedBy, "gradedBy");
        Objects.requireNonNull(changedAt, "changedAt");
    }
}
