package cl.minka.kernel.core.notice;

import cl.minka.kernel.core.persistence.JsonText;
import cl.minka.kernel.core.persistence.Sql;
import cl.minka.kernel.notice.PostedNotice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads notices. */
final class NoticeRows {
    static final String BLANK = "UPDATE notice SET address = NULL, arguments = '{}', calendar = NULL WHERE ";

    private NoticeRows() {}

    /** A notice that no delivery has yet. */
    record Waiting(String id, long account, String kind, long postedAt, Optional<String> address) {}

    /** The oldest first. */
    static List<Waiting> waiting(Sql sql, int limit) {
        return sql.list(
                row -> new Waiting(
                        row.getString("id"),
                        row.getLong("account"),
                        row.getString("kind"),
                        row.getLong("posted_at"),
                        Optional.ofNullable(row.getString("address"))),
                "SELECT id, account, kind, posted_at, address FROM notice WHERE delivery = ''"
                        + " ORDER BY posted_at, id FETCH FIRST " + limit + " ROWS ONLY");
    }

    static List<PostedNotice> of(Sql sql, String delivery) {
        return sql.list(NoticeRows::read, "SELECT * FROM notice WHERE delivery = ? ORDER BY posted_at, id", delivery);
    }

    /** The address that a delivery goes to when it is nobody's account; empty once it is forgotten. */
    static Optional<String> address(Sql sql, String delivery) {
        return sql
                .list(
                        row -> row.getString(1),
                        "SELECT address FROM notice WHERE delivery = ? AND address IS NOT NULL",
                        delivery)
                .stream()
                .findFirst();
    }

    /** What went to an address, or never will, leaves nothing behind. */
    static void forget(Sql sql, String delivery) {
        sql.update(BLANK + "delivery = ? AND account = 0", delivery);
    }

    static PostedNotice read(ResultSet row) throws SQLException {
        return new PostedNotice(
                row.getString("id"),
                row.getString("kind"),
                JsonText.read(row.getString("arguments")),
                row.getString("resource"),
                Instant.ofEpochMilli(row.getLong("posted_at")),
                Optional.ofNullable(row.getString("calendar")).map(CalendarText::read));
    }
}
