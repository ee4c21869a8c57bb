package cl.minka.kernel.core.journal;

import cl.minka.kernel.core.persistence.Database;
import cl.minka.kernel.core.persistence.JsonText;
import cl.minka.kernel.journal.Event;
import cl.minka.kernel.journal.EventLog;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reads the event log. Positions are given out under the lock of the head, so none appears behind a reader. */
@Component(service = EventLog.class)
public final class EventReader implements EventLog {
    private final Database database;

    @Activate
    public EventReader(@Reference Database database) {
        this.database = database;
    }

    @Override
    public List<Event> after(long position, int limit) {
        return database.read(sql -> sql.list(
                EventReader::event,
                "SELECT * FROM event WHERE position > ? ORDER BY position FETCH FIRST " + limit + " ROWS ONLY",
                position));
    }

    @Override
    public long head() {
        return database.read(sql -> sql.first(row -> row.getLong(1), "SELECT MAX(position) FROM event")
                .orElse(0L));
    }

    private static Event event(ResultSet row) throws SQLException {
        return new Event(
                row.getLong("position"),
                Instant.ofEpochMilli(row.getLong("occurred_at")),
                row.getString("type"),
                row.getString("resource"),
                row.getString("organization"),
                row.getLong("actor"),
                JsonText.read(row.getString("facts")));
    }
}
