package cl.minka.schools.rest;

import cl.minka.kernel.rest.TableShape;
import cl.minka.schools.Programme;
import cl.minka.schools.ProgrammeDraft;
import java.time.Instant;
import java.util.List;

/** A programme of a school. */
public record ProgrammeView(
        String id,
        String school,
        String title,
        String description,
        List<String> areas,
        boolean active,
        Instant createdAt,
        Instant changedAt) {
    static final TableShape<Programme> TABLE = TableShape.<Programme>named("programmes")
            .column("id", Programme::id)
            .column("school", programme -> programme.draft().school())
            .column("title", programme -> programme.draft().title())
            .column("areas", programme -> String.join(" ", programme.draft().areas()))
            .column("active", programme -> programme.draft().active())
            .column("changedAt", Programme::changedAt);

    static ProgrammeView of(Programme programme) {
        ProgrammeDraft draft = programme.draft();
        return new ProgrammeView(
                programme.id(),
                draft.school(),
                draft.title(),
                draft.description(),
                draft.areas(),
                draft.active(),
                programme.createdAt(),
                programme.changedAt());
    }
}
