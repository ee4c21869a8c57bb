package cl.minka.assistance.core.request;

import cl.minka.assistance.RequestDraft;
import cl.minka.assistance.RequestStatus;
import cl.minka.assistance.given.WorkDraft;
import cl.minka.kernel.people.Account;
import cl.minka.kernel.table.Row;
import java.time.Instant;
import java.util.Optional;

/** Something that happened to a request elsewhere. */
sealed interface PastEvent {
    Origin origin();

    /**
     * Where it stands in the table.
     *
     * @param actor who did it, as far as there is an account
     */
    record Origin(Row row, String externalId, Instant at, Optional<Account> actor) {
        /** 0: nobody's. */
        long account() {
            return actor.map(Account::id).orElse(RequestEntity.NOBODY);
        }
    }

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

    /** Somebody worked on it. */
    record Worked(Origin origin, WorkDraft work) implements PastEvent {}

    /** The municipality judged it. */
    record Rated(Origin origin, int rating, String comment) implements PastEvent {}
}
