package cl.minka.studies.rest.collection;

import cl.minka.kernel.rest.TableShape;
import cl.minka.studies.collection.Survey;
import cl.minka.studies.collection.SurveyDraft.Quota;
import cl.minka.studies.collection.SurveyStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A survey as clients see it; {@code reason} is why it came to its status, empty where nobody had to say. */
public record SurveyView(
        String id,
        String study,
        int wave,
        Optional<String> title,
        String questionnaire,
        int form,
        Optional<Integer> sample,
        Optional<Instant> opensAt,
        Optional<Instant> closesAt,
        boolean publicLink,
        Optional<Long> target,
        List<Quota> quotas,
        SurveyStatus status,
        long responses,
        long complete,
        String reason,
        Instant createdAt,
        Instant changedAt) {
    static final TableShape<Survey> TABLE = TableShape.<Survey>named("encuestas")
            .column("id", Survey::id)
            .column("study", Survey::study)
            .column("wave", Survey::wave)
            .column("title", survey -> survey.draft().title())
            .column("questionnaire", survey -> survey.draft().questionnaire())
            .column("form", survey -> survey.draft().form())
            .column("status", Survey::status)
            .column("responses", Survey::responses)
            .column("complete", Survey::complete)
            .column("createdAt", Survey::createdAt);

    static SurveyView of(Survey survey) {
        return new SurveyView(
                survey.id(),
                survey.study(),
                survey.wave(),
                survey.draft().title(),
                survey.draft().questionnaire(),
                survey.draft().form(),
                survey.draft().sample(),
                survey.draft().opensAt(),
                survey.draft().closesAt(),
                survey.draft().publicLink(),
                survey.draft().target(),
                survey.draft().quotas(),
                survey.status(),
                survey.responses(),
                survey.complete(),
                survey.reason(),
                survey.createdAt(),
                survey.changedAt());
    }
}
