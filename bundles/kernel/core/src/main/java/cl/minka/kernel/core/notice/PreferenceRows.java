package cl.minka.kernel.core.notice;

import cl.minka.kernel.core.persistence.JsonText;
import cl.minka.kernel.core.persistence.Sql;
import cl.minka.kernel.notice.NoticeChoice;
import cl.minka.kernel.notice.NoticePreferences;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Collectors;

/** What people chose about notices. */
final class PreferenceRows {
    private PreferenceRows() {}

    static NoticePreferences of(Sql sql, long account) {
        return sql.first(PreferenceRows::read, "SELECT * FROM notice_preference WHERE account = ?", account)
                .orElse(NoticePreferences.initial());
    }

    /** Stores the next version; answers false when another one came between. */
    static boolean store(Sql sql, long account, NoticePreferences next) {
        String kinds = JsonText.write(next.kinds());
        if (next.version() == 1) {
            sql.update(
                    "INSERT INTO notice_preference (account, language, kinds, version) VALUES (?, ?, ?, 1)",
                    account,
                    next.language(),
                    kinds);
            return true;
        }
        return sql.update(
                        "UPDATE notice_preference SET language = ?, kinds = ?, version = ? WHERE account = ?"
                                + " AND version = ?",
                        next.language(),
                        kinds,
                        next.version(),
                        account,
                        next.version() - 1)
                == 1;
    }

    private static NoticePreferences read(ResultSet row) throws SQLException {
        Map<String, NoticeChoice> kinds = JsonText.read(row.getString("kinds")).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> NoticeChoice.valueOf(entry.getValue())));
        return new NoticePreferences(row.getString("language"), kinds, row.getLong("version"));
    }
}
