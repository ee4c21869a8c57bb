package cl.minka.assistance;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Page;
import cl.minka.kernel.Slice;
import java.util.Objects;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Keeps requests for assistance. A municipality sees its own; advisers and organisers of the association see all, an adviser of a
 * municipality those of that one.
 */
@ProviderType
public interface Requests {
    /** Sorted by {@code createdAt} (newest first when nothing is said), {@code changedAt}, {@code dueAt} or {@code title}. */
    Page<Request> list(Caller caller, Filter filter, Slice slice);

    /** @throws RequestNotFound also when it is not the caller's */
    Request get(Caller caller, String id);

    /** An empty municipality is the caller's own. */
    Request create(Caller caller, RequestDraft draft);

    /** Changes what is written while it is open; the municipality stays. */
    Request put(Caller caller, String id, RequestDraft draft, Expected expected);

    /**
     * Which are wanted; all that is given must hold.
     *
     * @param assignee user name; {@code none} for those that nobody works on
     * @param open whether work on it is still due
     * @param externalId of one that was taken from elsewhere
     * @param words each must occur in title or description
     */
    record Filter(
            Optional<RequestStatus> status,
            Optional<Boolean> open,
            Optional<String> topic,
            Optional<Priority> priority,
            Optional<String> municipality,
            Optional<String> assignee,
            Optional<String> externalId,
            Optional<String> words) {
        public Filter {
            Objects.requireNonNull(status, "status");
            Objects.requireNonNull(open, "open");
            Objects.requireNonNull(topic, "topic");
            Objects.requireNonNull(priority, "priority");
            Objects.requireNonNull(municipality, "municipality");
            Objects.requireNonNull(assignee, "assignee");
            Objects.requireNonNull(externalId, "externalId");
            Objects.requireNonNull(words, "words");
        }
    }
}
