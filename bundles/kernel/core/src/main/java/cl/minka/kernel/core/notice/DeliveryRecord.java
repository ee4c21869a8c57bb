package cl.minka.kernel.core.notice;

import cl.minka.kernel.core.persistence.Sql;
import cl.minka.kernel.notice.Delivery;
import cl.minka.kernel.notice.Delivery.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A row of the deliveries. */
record DeliveryRecord(
        String id,
        long account,
        State state,
        String reason,
        long plannedAt,
        int attempts,
        Optional<Instant> attemptedAt,
        Optional<Instant> sentAt,
        Optional<String> messageId,
        OptionalInt answer) {

    static DeliveryRecord read(ResultSet row) throws SQLException {
        int answer = row.getInt("answer");
        return new DeliveryRecord(
                row.getString("id"),
                row.getLong("account"),
                State.valueOf(row.getString("state")),
                row.getString("reason"),
                row.getLong("planned_at"),
                row.getInt("attempts"),
                instant(row, "attempted_at"),
                instant(row, "sent_at"),
                Optional.ofNullable(row.getString("message_id")),
                answer == 0 ? OptionalInt.empty() : OptionalInt.of(answer));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
    }

    /** With names of accounts and kinds of notices, two statements in all. */
    static Map<String, Delivery> whole(Sql sql, List<DeliveryRecord> records) {
        if (records.isEmpty()) {
            return Map.of();
        }
        Map<Long, String> names =
                names(sql, records.stream().map(DeliveryRecord::account).collect(Collectors.toSet()));
        Map<String, TreeSet<String>> kinds =
                kinds(sql, records.stream().map(DeliveryRecord::id).toList());
        return records.stream()
                .collect(Collectors.toMap(
                        DeliveryRecord::id,
                        found -> found.with(
                                names.getOrDefault(found.account(), found.account() == 0 ? "" : "#" + found.account()),
                                kinds.getOrDefault(found.id(), new TreeSet<>()))));
    }

    private Delivery with(String recipient, Collection<String> kinds) {
        return new Delivery(
                id,
                recipient,
                List.copyOf(kinds),
                state,
                reason,
                Instant.ofEpochMilli(plannedAt),
                attempts,
                attemptedAt,
                sentAt,
                messageId,
                answer);
    }

    private static Map<Long, String> names(Sql sql, Collection<Long> accounts) {
        Map<Long, String> names = new HashMap<>();
        sql.each(
                row -> {
                    names.put(row.getLong(1), row.getString(2));
                    return true;
                },
                "SELECT id, username FROM account WHERE erased = FALSE AND id IN (" + Sql.marks(accounts) + ")",
                accounts.toArray());
        return names;
    }

    private static Map<String, TreeSet<String>> kinds(Sql sql, Collection<String> ids) {
        Map<String, TreeSet<String>> kinds = new HashMap<>();
        sql.each(
                row -> kinds.computeIfAbsent(row.getString(1), id -> new TreeSet<>())
                                .add(row.getString(2))
                        || true,
                "SELECT DISTINCT delivery, kind FROM notice WHERE delivery IN (" + Sql.marks(ids) + ")",
                ids.toArray());
        return kinds;
    }
}
