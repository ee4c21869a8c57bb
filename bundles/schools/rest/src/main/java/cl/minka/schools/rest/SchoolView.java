package cl.minka.schools.rest;

import cl.minka.kernel.rest.TableShape;
import cl.minka.schools.School;
import cl.minka.schools.SchoolDraft;
import java.time.Instant;
import java.util.Optional;

/** A school. */
public record SchoolView(
        String id,
        String title,
        String organizer,
        String description,
        Optional<String> contact,
        boolean active,
        Instant createdAt,
        Instant changedAt) {
    static final TableShape<School> TABLE = TableShape.<School>named("schools")
            .column("id", School::id)
            .column("title", school -> school.draft().title())
            .column("organizer", school -> school.draft().organizer())
            .column("active", school -> school.draft().active())
            .column("changedAt", School::changedAt);

    static SchoolView of(School school) {
        SchoolDraft draft = school.draft();
        return new SchoolView(
                school.id(),
                draft.title(),
                draft.organizer(),
                draft.description(),
                draft.contact(),
                draft.active(),
                school.createdAt(),
                school.changedAt());
    }
}
