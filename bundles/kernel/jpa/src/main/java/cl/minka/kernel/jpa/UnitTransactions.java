package cl.minka.kernel.jpa;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.journal.Journal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import javax.persistence.OptimisticLockException;
import org.apache.aries.jpa.template.JpaTemplate;
import org.osgi.service.coordinator.Coordinator;

/**
 * The transactions of one persistence unit. A change and what the journal says of it are stored together, or not at all.
 *
 * <p>The work may run again when the database chose it as the victim of a deadlock: it touches nothing but its
 * entity manager. Changes do not nest.
 *
 * <p>The core of a domain makes a component of it, which names its unit.
 */
public abstract class UnitTransactions {
    private static final int ATTEMPTS = 4;

    private final Units units;
    private final Journal journal;
    private final Supplier<Refusal> exists;

    /** @param exists the refusal when what is stored would be there twice */
    protected UnitTransactions(
            JpaTemplate template, Coordinator coordinator, Journal journal, Supplier<Refusal> exists) {
        this(new Units.OfTemplate(template, coordinator), journal, exists);
    }

    /** Without a container. */
    protected UnitTransactions(EntityManagerFactory factory, Journal journal, Supplier<Refusal> exists) {
        this(new Units.OfFactory(factory), journal, exists);
    }

    private UnitTransactions(Units units, Journal journal, Supplier<Refusal> exists) {
        this.units = units;
        this.journal = journal;
        this.exists = exists;
    }

    /** Reads in one transaction. */
    public final <T> T read(Function<EntityManager, T> work) {
        return attempt(work);
    }

    /** Changes, flushes, and tells the journal, which also keeps the answer if the caller brought a key. */
    public final <T> T change(Caller caller, Function<EntityManager, Done<T>> work) {
        return attempt(manager -> {
            Done<T> done = work.apply(manager);
            manager.flush();
            if (!done.changes().isEmpty() || caller.receipt().isPresent()) {
                journal.write(connection(manager), caller, done.changes(), done.result());
            }
            return done.result();
        });
    }

    /** Stores what is no change of state that anybody is told of: chunks on their way in, findings. */
    public final <T> T quietly(Function<EntityManager, T> work) {
        return attempt(work);
    }

    /** The connection of the open transaction; neither to be committed nor closed. */
    public static Connection connection(EntityManager manager) {
        return manager.unwrap(Connection.class);
    }

    private <T> T attempt(Function<EntityManager, T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return units.run(work);
            } catch (Refusal e) {
                throw e;
            } catch (RuntimeException e) {
                if (attempt == ATTEMPTS || !isDeadlock(e)) {
                    throw told(e);
                }
            }
        }
    }

    private static boolean isDeadlock(Throwable error) {
        String state = sqlState(error).orElse("");
        return state.equals("40001") || state.equals("40P01");
    }

    private RuntimeException told(RuntimeException error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return refusal;
            }
            if (cause instanceof OptimisticLockException) {
                return new Refusal(Kind.STALE, "kernel.stale");
            }
        }
        return sqlState(error).filter("23505"::equals).isPresent() ? exists.get() : error;
    }

    private static Optional<String> sqlState(Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return Optional.of(sql.getSQLState());
            }
        }
        return Optional.empty();
    }
}
