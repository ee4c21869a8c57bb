package cl.minka.assistance;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A request and how far it is.
 *
 * @param requester user name of who wrote it; empty once the account is erased
 * @param assignee user name of the adviser who works on it
 * @param escalation 0: nobody was asked to step in; grows with every escalation; empty for those who do not assist the municipality
 * @param externalId the id that it had where it was answered; empty: it was asked here
 */
public record Request(
        String id,
        RequestDraft draft,
        RequestStatus status,
        Optional<String> requester,
        Optional<String> assignee,
        Optional<Integer> escalation,
        Optional<String> externalId,
        Service service,
        Instant createdAt,
        Instant changedAt,
        long version) {
    public Request {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(draft, "draft");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(requester, "requester");
        Objects.requireNonNull(assignee, "assignee");
        Objects.requireNonNull(externalId, "externalId");
        Objects.requireNonNull(service, "service");
        Objects.requireNonNull(createdAt, "createdAt");
        Objects.requireNonNull(changedAt, "changedAt");
    }
}
