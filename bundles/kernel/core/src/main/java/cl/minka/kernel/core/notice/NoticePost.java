package cl.minka.kernel.core.notice;

import cl.minka.kernel.core.persistence.Database;
import cl.minka.kernel.core.persistence.JsonText;
import cl.minka.kernel.core.persistence.Sql;
import cl.minka.kernel.notice.Notice;
import cl.minka.kernel.notice.Notices;
import java.sql.Connection;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Writes notices into the outbox; who gets them how is decided after the commit. */
@Component(service = Notices.class)
public final class NoticePost implements Notices {
    private static final int AT_ONCE = 500;
    private static final String INSERT = "INSERT INTO notice (id, account, kind, arguments, resource, organization,"
            + " only_once, posted_at, calendar, address, delivery) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '')";

    private final Database database;
    private final Clock clock;

    @Activate
    public NoticePost(@Reference Database database, @Reference Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public void post(List<Notice> notices) {
        if (!notices.isEmpty()) {
            database.transaction(connection -> {
                post(connection, notices);
                return "";
            });
        }
    }

    /** Two that post the same at the same time: the unique index undoes the transaction of the second. */
    @Override
    public void post(Connection connection, List<Notice> notices) {
        Sql sql = Sql.on(connection);
        long now = clock.millis();
        for (int from = 0; from < notices.size(); from += AT_ONCE) {
            post(sql, notices.subList(from, Math.min(from + AT_ONCE, notices.size())), now);
        }
    }

    private static void post(Sql sql, List<Notice> notices, long now) {
        Set<String> there = there(
                sql, notices.stream().flatMap(notice -> notice.once().stream()).toList());
        List<Object[]> rows = new ArrayList<>();
        for (Notice notice : notices) {
            String id = UUID.randomUUID().toString();
            String once = notice.once().orElse(id);
            if (there.add(once)) {
                rows.add(new Object[] {
                    id,
                    notice.account(),
                    notice.key(),
                    JsonText.write(notice.arguments()),
                    notice.resource(),
                    notice.organization(),
                    once,
                    now,
                    notice.calendar().map(CalendarText::write).orElse(null),
                    notice.address().orElse(null)
                });
            }
        }
        sql.batch(INSERT, rows);
    }

    @Override
    public void forget(Connection connection, String resource) {
        Sql.on(connection).update(NoticeRows.BLANK + "resource = ? AND account = 0 AND address IS NOT NULL", resource);
    }

    private static Set<String> there(Sql sql, Collection<String> values) {
        if (values.isEmpty()) {
            return new HashSet<>();
        }
        return new HashSet<>(sql.list(
                row -> row.getString(1),
                "SELECT only_once FROM notice WHERE only_once IN (" + Sql.marks(values) + ")",
                values.toArray()));
    }
}
