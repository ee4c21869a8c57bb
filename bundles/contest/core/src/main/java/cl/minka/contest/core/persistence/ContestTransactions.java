package cl.minka.contest.core.persistence;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.journal.Journal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Function;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import javax.persistence.OptimisticLockException;
import org.apache.aries.jpa.template.JpaTemplate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The transactions of this bundle. A change and what the journal says of it are stored together, or not at all.
 *
 * <p>The work may run again when the database chose it as the victim of a deadlock: it touches nothing but its
 * entity manager. Changes do not nest.
 */
@Component(service = ContestTransactions.class)
public final class ContestTransactions {
    private static final int ATTEMPTS = 4;

    private final Units units;
    private final Journal journal;
    private final int attempts;

    @Activate
    public ContestTransactions(
            @Reference(target = "(osgi.unit.name=contest)") JpaTemplate template, @Reference Journal journal) {
        this(new Units.OfTemplate(template), journal, ATTEMPTS);
    }

    private ContestTransactions(Units units, Journal journal, int attempts) {
        this.units = units;
        this.journal = journal;
        this.attempts = attempts;
    }

    /** Without a container. */
    public static ContestTransactions on(EntityManagerFactory factory, Journal journal) {
        return new ContestTransactions(new Units.OfFactory(factory), journal, ATTEMPTS);
    }

    /** Reads in one transaction. */
    public <T> T read(Function<EntityManager, T> work) {
        return attempt(work);
    }

    /** Changes, flushes, and tells the journal, which also keeps the answer if the caller brought a key. */
    public <T> T change(Caller caller, Function<EntityManager, Done<T>> work) {
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
    public <T> T quietly(Function<EntityManager, T> work) {
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
                if (attempt == attempts || !isDeadlock(e)) {
                    throw told(e);
                }
            }
        }
    }

    private static boolean isDeadlock(Throwable error) {
        String state = sqlState(error).orElse("");
        return state.equals("40001") || state.equals("40P01");
    }

    private static RuntimeException told(RuntimeException error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return refusal;
            }
            if (cause instanceof OptimisticLockException) {
                return new Refusal(Kind.STALE, "kernel.stale");
            }
        }
        return sqlState(error).filter("23505"::equals).isPresent()
                ? new Refusal(Kind.CONFLICT, "contest.exists-already")
                : error;
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
