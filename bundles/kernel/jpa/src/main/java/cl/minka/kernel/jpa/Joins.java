package cl.minka.kernel.jpa;

import java.sql.SQLException;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceException;

/** How the database of a unit joins tables. */
public final class Joins {
    private Joins() {}

    /**
     * Whether it looks each row up where it joins, as Derby does. For tens of thousands of rows it is then quicker to read the keys of
     * each table along an index and to find here what they have in common; a database that joins whole tables needs half as long.
     *
     * @param manager in a transaction
     */
    public static boolean areRowByRow(EntityManager manager) {
        try {
            return UnitTransactions.connection(manager)
                    .getMetaData()
                    .getDatabaseProductName()
                    .equals("Apache Derby");
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }
}
