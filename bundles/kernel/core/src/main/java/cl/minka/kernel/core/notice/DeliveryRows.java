package cl.minka.kernel.core.notice;

import cl.minka.kernel.core.persistence.Sql;
import cl.minka.kernel.notice.Delivery.State;
import java.util.List;
import java.util.Optional;

/** Claims deliveries and marks what became of them. */
final class DeliveryRows {
    private static final String MINE = " WHERE id = ? AND state = 'SENDING' AND attempts = ?";

    private DeliveryRows() {}

    /**
     * A delivery that this sender has claimed.
     *
     * @param attempt counts from 1; whoever claims it again gets the next number, so the first can not mark it
     */
    record Claimed(String id, long account, String messageId, int attempt, long plannedAt) {
        /** Whether it goes to somebody without an account. */
        boolean toAddress() {
            return account == 0;
        }
    }

    static void insert(
            Sql sql, String id, long account, Optional<String> addressDigest, State state, String reason, long now) {
        sql.update(
                "INSERT INTO notice_delivery (id, account, state, reason, planned_at, due_at, leased_until, attempts,"
                        + " address_digest) VALUES (?, ?, ?, ?, ?, ?, 0, 0, ?)",
                id,
                account,
                state.name(),
                reason,
                now,
                now,
                addressDigest.orElse(null));
    }

    /** Due ones, and those whose sender let the lease run out. */
    static List<String> due(Sql sql, long now, int limit) {
        return sql.list(
                row -> row.getString(1),
                "SELECT id FROM notice_delivery WHERE (state = 'QUEUED' AND due_at <= ?)"
                        + " OR (state = 'SENDING' AND leased_until <= ?) ORDER BY due_at, id FETCH FIRST " + limit
                        + " ROWS ONLY",
                now,
                now);
    }

    /** Empty when another sender was quicker. */
    static Optional<Claimed> claim(Sql sql, String id, String messageId, long now, long until) {
        int changed = sql.update(
                "UPDATE notice_delivery SET state = 'SENDING', reason = '', attempts = attempts + 1, attempted_at = ?,"
                        + " leased_until = ?, message_id = COALESCE(message_id, ?) WHERE id = ? AND"
                        + " ((state = 'QUEUED' AND due_at <= ?) OR (state = 'SENDING' AND leased_until <= ?))",
                now,
                until,
                messageId,
                id,
                now,
                now);
        return changed == 0
                ? Optional.empty()
                : sql.first(
                        row -> new Claimed(
                                id,
                                row.getLong("account"),
                                row.getString("message_id"),
                                row.getInt("attempts"),
                                row.getLong("planned_at")),
                        "SELECT account, message_id, attempts, planned_at FROM notice_delivery WHERE id = ?",
                        id);
    }

    static int sent(Sql sql, Claimed claimed, int answer, long now) {
        return sql.update(
                "UPDATE notice_delivery SET state = 'SENT', answer = ?, sent_at = ?" + MINE,
                answer,
                now,
                claimed.id(),
                claimed.attempt());
    }

    /** Ends it without success. */
    static int end(Sql sql, Claimed claimed, State state, String reason) {
        return sql.update(
                "UPDATE notice_delivery SET state = ?, reason = ?" + MINE,
                state.name(),
                reason,
                claimed.id(),
                claimed.attempt());
    }

    static int again(Sql sql, Claimed claimed, String reason, long due) {
        return sql.update(
                "UPDATE notice_delivery SET state = 'QUEUED', reason = ?, due_at = ?" + MINE,
                reason,
                due,
                claimed.id(),
                claimed.attempt());
    }

    static int answered(Sql sql, Claimed claimed, int answer) {
        return sql.update(
                "UPDATE notice_delivery SET answer = ? WHERE id = ? AND attempts = ?",
                answer,
                claimed.id(),
                claimed.attempt());
    }
}
