package cl.minka.schools.rest.training;

import cl.minka.kernel.rest.TableShape;
import cl.minka.schools.training.TrainingRequest;
import java.time.Instant;
import java.util.Optional;

/** Training that was asked for. */
public record TrainingRequestView(
        String id,
        Optional<String> source,
        String organizer,
        Optional<String> municipality,
        String title,
        String area,
        String reason,
        Optional<Integer> people,
        Optional<String> requestedBy,
        TrainingRequest.State state,
        Optional<String> edition,
        Optional<String> answer,
        Instant createdAt,
        Instant changedAt) {
    static final TableShape<TrainingRequest> TABLE = TableShape.<TrainingRequest>named("training-requests")
            .column("id", TrainingRequest::id)
            .column("source", request -> request.draft().source())
            .column("organizer", request -> request.draft().organizer())
            .column("municipality", request -> request.draft().municipality())
            .column("title", request -> request.draft().title())
            .column("area", request -> request.draft().area())
            .column("people", request -> request.draft().people())
            .column("state", TrainingRequest::state)
            .column("edition", TrainingRequest::edition)
            .column("createdAt", TrainingRequest::createdAt)
            .column("changedAt", TrainingRequest::changedAt);

    static TrainingRequestView of(TrainingRequest request) {
        return new TrainingRequestView(
                request.id(),
                request.draft().source(),
                request.draft().organizer(),
                request.draft().municipality(),
                request.draft().title(),
                request.draft().area(),
                request.draft().reason(),
                request.draft().people(),
                request.requestedBy(),
                request.state(),
                request.edition(),
                request.answer(),
                request.createdAt(),
                request.changedAt());
    }
}
