package cl.minka.assistance.rest;

import cl.minka.assistance.Channel;
import cl.minka.assistance.Priority;
import cl.minka.assistance.Request;
import cl.minka.assistance.RequestDraft;
import cl.minka.assistance.RequestStatus;
import cl.minka.assistance.Service;
import cl.minka.kernel.rest.TableShape;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A request and how far it is. */
public record RequestView(
        String id,
        String municipality,
        String title,
        String description,
        String topic,
        Priority priority,
        Channel channel,
        List<String> links,
        RequestStatus status,
        Optional<String> requester,
        Optional<String> assignee,
        Optional<Integer> escalation,
        Optional<String> externalId,
        Service service,
        Instant createdAt,
        Instant changedAt) {
    static final TableShape<Request> TABLE = TableShape.<Request>named("assistance")
            .column("id", Request::id)
            .column("municipality", request -> request.draft().municipality())
            .column("title", request -> request.draft().title())
            .column("topic", request -> request.draft().topic())
            .column("priority", request -> request.draft().priority())
            .column("channel", request -> request.draft().channel())
            .column("status", Request::status)
            .column("requester", Request::requester)
            .column("assignee", Request::assignee)
            .column("escalation", Request::escalation)
            .column("externalId", Request::externalId)
            .column("createdAt", Request::createdAt)
            .column("changedAt", Request::changedAt);

    static RequestView of(Request request) {
        RequestDraft draft = request.draft();
        return new RequestView(
                request.id(),
                draft.municipality(),
                draft.title(),
                draft.description(),
                draft.topic(),
                draft.priority(),
                draft.channel(),
                draft.links(),
                request.status(),
                request.requester(),
                request.assignee(),
                request.escalation(),
                request.externalId(),
                request.service(),
                request.createdAt(),
                request.changedAt());
    }
}
