package cl.minka.schools.core.indicator;

import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.journal.Event;
import cl.minka.kernel.journal.EventLog;
import cl.minka.schools.core.persistence.SchoolTransactions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Keeps the facts at a position of the event log: every change of state is an event of the same transaction, so who has followed the log
 * to its end has facts as fresh as the tables. Followed before each reading, and now and then so that a reading seldom has to wait.
 */
@Component(service = Ledger.class)
public final class Ledger {
    private static final int AT_ONCE = 500;

    private final SchoolTransactions transactions;
    private final EventLog log;

    @Activate
    public Ledger(@Reference SchoolTransactions transactions, @Reference EventLog log) {
        this.transactions = transactions;
        this.log = log;
    }

    /** Follows the log to its end; the first time everything is computed. */
    public void follow() {
        while (step()) {
            // until there is nothing more
        }
    }

    private boolean step() {
        OptionalLong at = transactions.read(manager -> position(SchoolTransactions.connection(manager)));
        if (at.isEmpty()) {
            begin();
            return true;
        }
        List<Event> events = log.after(at.getAsLong(), AT_ONCE);
        if (events.isEmpty()) {
            return false;
        }
        long end = events.get(events.size() - 1).position();
        transactions.quietly(manager -> {
            Connection connection = SchoolTransactions.connection(manager);
            if (move(connection, at.getAsLong(), end)) {
                Set<String> editions = Concerned.of(connection, events);
                renew(manager, connection, editions, end);
                if (!editions.isEmpty()) {
                    changed(connection, end);
                }
            }
            return end;
        });
        return true;
    }

    /** From what is there now; what happens meanwhile is followed afterwards. */
    private void begin() {
        long head = log.head();
        try {
            transactions.quietly(manager -> {
                Connection connection = SchoolTransactions.connection(manager);
                insert(connection, head);
                List<String> all = manager.createQuery("SELECT e.id FROM EditionEntity e", String.class)
                        .getResultList();
                renew(manager, connection, all, head);
                return head;
            });
        } catch (Refusal e) {
            if (e.kind() != Kind.CONFLICT) {
                throw e;
            }
            // another has begun
        }
    }

    private static void renew(
            EntityManager manager, Connection connection, Collection<String> editions, long position) {
        if (editions.isEmpty()) {
            return;
        }
        try (Facts facts = new Facts(manager, connection, position)) {
            for (String edition : editions) {
                facts.renew(edition);
            }
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    private static OptionalLong position(Connection connection) {
        try (PreparedStatement read =
                        connection.prepareStatement("SELECT position FROM indicator_position WHERE id = 1");
                ResultSet row = read.executeQuery()) {
            return row.next() ? OptionalLong.of(row.getLong(1)) : OptionalLong.empty();
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    /** Whether it was there: otherwise another was quicker. */
    private static boolean move(Connection connection, long from, long to) {
        try (PreparedStatement update = connection.prepareStatement(
                "UPDATE indicator_position SET position = ? WHERE id = 1 AND position = ?")) {
            update.setLong(1, to);
            update.setLong(2, from);
            return update.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    private static void changed(Connection connection, long at) {
        try (PreparedStatement update =
                connection.prepareStatement("UPDATE indicator_position SET changed_at_position = ? WHERE id = 1")) {
            update.setLong(1, at);
            update.executeUpdate();
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    private static void insert(Connection connection, long head) {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO indicator_position (id, position, changed_at_position) VALUES (1, ?, ?)")) {
            insert.setLong(1, head);
            insert.setLong(2, head);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }
}
