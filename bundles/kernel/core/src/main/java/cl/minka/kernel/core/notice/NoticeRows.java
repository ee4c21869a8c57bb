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
    private NoticeRows() {}

    /** A notice that no delivery has yet. */
    record Waiting(String id, long account, String kind, long postedAt) {}

    /** The oldest first. */
    static List<Waiting> waiting(Sql sql, int limit) {
        return sql.list(
                row -> new Waiting(
                        row.getString("id"), row.getLong("account"), row.getString("kind"), row.getLong("posted_at")),
                "SELECT id, account, kind, posted_at FROM notice WHERE delivery = ''"
                        + " ORDER BY posted_at, id FETCH FIRST " + limit + " ROWS ONLY");
    }

    static List<PostedNotice> of(Sql sql, String delivery) {
        return sql.list(NoticeRows::read, "SELECT * FROM notice WHERE delivery = ? ORDER BY posted_at, id", delivery);
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
