package cl.minka.kernel.core.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import javax.sql.DataSource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The kernel's tables by plain SQL: for what is appended, counted, claimed or read on every request. */
@Component(service = Database.class)
public final class Database {
    private static final int ATTEMPTS = 5;

    private final DataSource pool;

    @Activate
    public Database(@Reference(target = "(osgi.jndi.service.name=minka-kernel)") DataSource pool) {
        this.pool = pool;
    }

    public DataSource pool() {
        return pool;
    }

    /** Single statements, each its own transaction. */
    public <R> R read(Function<Sql, R> work) {
        try (Connection connection = pool.getConnection()) {
            return work.apply(Sql.on(connection));
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    /** One transaction; run again when it fell victim to a deadlock. */
    public <R> R transaction(Function<Connection, R> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return once(work);
            } catch (DatabaseFailure e) {
                if (attempt == ATTEMPTS || !DatabaseFailure.isTransient(e)) {
                    throw e;
                }
            }
        }
    }

    private <R> R once(Function<Connection, R> work) {
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            boolean done = false;
            try {
                R result = work.apply(connection);
                connection.commit();
                done = true;
                return result;
            } finally {
                if (!done) {
                    connection.rollback();
                }
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }
}
