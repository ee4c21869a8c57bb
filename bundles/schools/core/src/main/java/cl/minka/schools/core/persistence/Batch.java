package cl.minka.schools.core.persistence;

import cl.minka.kernel.jpa.UnitTransactions;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceException;

/** Many rows at once, past the persistence context, which would look at each of them again and again. */
public final class Batch {
    private static final int AT_ONCE = 1_000;

    private Batch() {}

    /** Within the transaction of the manager, which has flushed what the rows refer to. */
    public static void run(EntityManager manager, String sql, Stream<Object[]> rows) {
        Iterator<Object[]> all = rows.iterator();
        if (!all.hasNext()) {
            return;
        }
        try (PreparedStatement statement = UnitTransactions.connection(manager).prepareStatement(sql)) {
            for (int n = 1; all.hasNext(); n++) {
                Object[] row = all.next();
                for (int at = 0; at < row.length; at++) {
                    statement.setObject(at + 1, row[at]);
                }
                statement.addBatch();
                if (n % AT_ONCE == 0 || !all.hasNext()) {
                    statement.executeBatch();
                }
            }
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }
}
