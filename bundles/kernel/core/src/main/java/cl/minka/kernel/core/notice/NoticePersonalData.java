package cl.minka.kernel.core.notice;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Forbidden;
import cl.minka.kernel.core.persistence.Database;
import cl.minka.kernel.core.persistence.Sql;
import cl.minka.kernel.journal.Change;
import cl.minka.kernel.journal.Journal;
import cl.minka.kernel.notice.NoticePreferences;
import cl.minka.kernel.notice.PostedNotice;
import cl.minka.kernel.privacy.PersonalData;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Notices to a person and what the person chose. Of mails only the proof of sending stays: number, times, answer. */
@Component(service = PersonalData.class)
public final class NoticePersonalData implements PersonalData {
    private static final String PURPOSE = "kernel.purpose.notice";

    private final Database database;
    private final Journal journal;

    @Activate
    public NoticePersonalData(@Reference Database database, @Reference Journal journal) {
        this.database = database;
        this.journal = journal;
    }

    @Override
    public String holder() {
        return "notices";
    }

    @Override
    public List<Holding> find(Caller caller, Subject subject) {
        permit(caller, subject);
        return database.read(sql -> {
            List<Holding> holdings = new ArrayList<>();
            for (String table : List.of("notice", "notice_delivery", "notice_preference")) {
                long records = count(sql, table, subject);
                if (records > 0) {
                    holdings.add(new Holding(holder(), table.replace('_', '-'), records, PURPOSE));
                }
            }
            return holdings;
        });
    }

    @Override
    public Map<String, List<Map<String, Object>>> export(Caller caller, Subject subject) {
        permit(caller, subject);
        return database.read(sql -> {
            Map<String, List<Map<String, Object>>> all = new TreeMap<>();
            List<Map<String, Object>> notices = sql.list(
                    row -> plain(NoticeRows.read(row)),
                    "SELECT * FROM notice WHERE account = ? ORDER BY posted_at, id",
                    subject.account());
            List<Map<String, Object>> mails = sql.list(
                    row -> plain(DeliveryRecord.read(row)),
                    "SELECT * FROM notice_delivery WHERE account = ? ORDER BY planned_at, id",
                    subject.account());
            NoticePreferences chosen = PreferenceRows.of(sql, subject.account());
            all.put("notice", notices);
            all.put("notice-delivery", mails);
            all.put("notice-preference", chosen.version() == 0 ? List.of() : List.of(plain(chosen)));
            all.values().removeIf(List::isEmpty);
            return all;
        });
    }

    private static Map<String, Object> plain(PostedNotice notice) {
        return Map.of(
                "key",
                notice.key(),
                "arguments",
                notice.arguments(),
                "resource",
                notice.resource(),
                "postedAt",
                notice.postedAt().toString());
    }

    private static Map<String, Object> plain(DeliveryRecord mail) {
        return Map.of(
                "state",
                mail.state().name().toLowerCase(java.util.Locale.ROOT),
                "attempts",
                mail.attempts(),
                "sentAt",
                mail.sentAt().map(Object::toString).orElse(""),
                "messageId",
                mail.messageId().orElse(""));
    }

    private static Map<String, Object> plain(NoticePreferences chosen) {
        Map<String, Object> kinds = new TreeMap<>();
        chosen.kinds().forEach((key, choice) -> kinds.put(key, choice.name().toLowerCase(java.util.Locale.ROOT)));
        return Map.of("language", chosen.language(), "kinds", kinds);
    }

    /** The words are made when they are read: there is nothing to correct. */
    @Override
    public int rectify(Caller caller, Subject subject, Map<String, String> corrections) {
        permitAdmin(caller);
        return 0;
    }

    @Override
    public int erase(Caller caller, Subject subject) {
        permitAdmin(caller);
        return database.transaction(connection -> {
            Sql sql = Sql.on(connection);
            sql.update(
                    "UPDATE notice_delivery SET state = 'SUPPRESSED', reason = 'erased' WHERE account = ?"
                            + " AND state = 'QUEUED'",
                    subject.account());
            int erased = sql.update("DELETE FROM notice WHERE account = ?", subject.account())
                    + sql.update("DELETE FROM notice_preference WHERE account = ?", subject.account());
            if (erased > 0) {
                Change change = Change.of("kernel.notices-erased", "users/#" + subject.account() + "/notices", "");
                journal.write(connection, caller, List.of(change), erased);
            }
            return erased;
        });
    }

    /** Nothing is mailed to a blocked account; that it is blocked stands with the account. */
    @Override
    public int block(Caller caller, Subject subject, boolean blocked) {
        permitAdmin(caller);
        return 0;
    }

    private static long count(Sql sql, String table, Subject subject) {
        return sql.first(
                        row -> row.getLong(1),
                        "SELECT COUNT(*) FROM " + table + " WHERE account = ?",
                        subject.account())
                .orElse(0L);
    }

    private static void permit(Caller caller, Subject subject) {
        if (caller.account() != subject.account()) {
            permitAdmin(caller);
        }
    }

    private static void permitAdmin(Caller caller) {
        if (!caller.isAdmin()) {
            throw new Forbidden();
        }
    }
}
