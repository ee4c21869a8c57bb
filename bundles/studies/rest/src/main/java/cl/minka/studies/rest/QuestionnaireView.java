package cl.minka.studies.rest;

import cl.minka.kernel.rest.TableShape;
import cl.minka.studies.questionnaire.Questionnaire;
import java.time.Instant;

/** A questionnaire and its newest version. */
public record QuestionnaireView(
        String id,
        String title,
        String organization,
        int version,
        String sha256,
        Instant createdAt,
        Instant changedAt) {
    static final TableShape<Questionnaire> TABLE = TableShape.<Questionnaire>named("questionnaires")
            .column("id", Questionnaire::id)
            .column("title", Questionnaire::title)
            .column("organization", Questionnaire::organization)
            .column("version", Questionnaire::latest)
            .column("sha256", Questionnaire::sha256)
            .column("changedAt", Questionnaire::changedAt);

    static QuestionnaireView of(Questionnaire one) {
        return new QuestionnaireView(
                one.id(),
                one.title(),
                one.organization(),
                one.latest(),
                one.sha256(),
                one.createdAt(),
                one.changedAt());
    }
}
