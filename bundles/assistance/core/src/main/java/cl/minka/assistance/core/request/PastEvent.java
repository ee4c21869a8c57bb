package cl.minka.assistance.core.request;

import cl.minka.assistance.RequestDraft;
import cl.minka.assistance.RequestStatus;
import cl.minka.kernel.people.Account;
import cl.minka.kernel.table.Row;
import java.time.Instant;

/** Something that happened to a request elsewhere. */
sealed interface PastEvent {
    Origin origin();

    /**
     * Where it stands in the table.
     *
     * @param actor account of who did it, 0: nobody of whom there is one
     */
    record Origin(Row row, String externalId, Instant at, long actor) {}

    /** It was asked. */
    record Created(Origin origin, RequestDraft draft) implements PastEvent {}

    /** It was written again; an empty topic or no priority stays. */
    record Changed(Origin origin, RequestDraft draft, boolean topic, boolean priority) implements PastEvent {
        RequestDraft over(RequestDraft before) {
            return new RequestDraft(
                    before.municipality(),
                    before.title(),
                    before.description(),
                    topic ? draft.topic() : before.topic(),
                    priority ? draft.priority() : before.priority(),
                    before.channel(),
                    before.links());
        }
    }

    /** Somebody got it. */
    record Assigned(Origin origin, Account to) implements PastEvent {}

    /** It went to another state. */
    record Moved(Origin origin, RequestStatus to, String reason) implements PastEvent {}

    /** Something was said openly. */
    record Said(Origin origin, String text, boolean byStaff) implements PastEvent {}
}
