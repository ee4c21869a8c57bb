package cl.minka.studies.rest;

import cl.minka.kernel.rest.TableShape;
import cl.minka.studies.Study;
import cl.minka.studies.StudyDraft;
import cl.minka.studies.StudyKind;
import cl.minka.studies.StudyStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A study and how far it is. */
public record StudyView(
        String id,
        String title,
        StudyKind kind,
        StudyStatus status,
        String organization,
        String purpose,
        StudyDraft.Terms termsOfReference,
        List<StudyDraft.Member> team,
        List<StudyDraft.Stage> timetable,
        StudyDraft.Universe universe,
        Optional<StudyDraft.Protection> protection,
        Optional<Instant> publishedAt,
        Instant createdAt,
        Instant changedAt) {
    static final TableShape<Study> TABLE = TableShape.<Study>named("studies")
            .column("id", Study::id)
            .column("title", study -> study.draft().title())
            .column("kind", study -> study.draft().kind())
            .column("status", Study::status)
            .column("organization", study -> study.draft().organization())
            .column("publishedAt", Study::publishedAt)
            .column("changedAt", Study::changedAt);

    static StudyView of(Study study) {
        StudyDraft draft = study.draft();
        return new StudyView(
                study.id(),
                draft.title(),
                draft.kind(),
                study.status(),
                draft.organization(),
                draft.purpose(),
                draft.terms(),
                draft.team(),
                draft.timetable(),
                draft.universe(),
                draft.protection(),
                study.publishedAt(),
                study.createdAt(),
                study.changedAt());
    }
}
