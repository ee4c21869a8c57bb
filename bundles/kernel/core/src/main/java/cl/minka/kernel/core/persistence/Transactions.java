package cl.minka.kernel.core.persistence;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.journal.Change;
import cl.minka.kernel.journal.Journal;
import java.sql.Connection;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.persistence.EntityManager;
import javax.persistence.OptimisticLockException;
import org.apache.aries.jpa.template.JpaTemplate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.coordinator.Coordinator;

/** One transaction a use case: its changes, then what the journal says of them. */
@Component(service = Transactions.class)
public final class Transactions {
    private static final int ATTEMPTS = 5;

    private final HeldTemplate unit;
    private final Journal journal;

    @Activate
    public Transactions(
            @Reference(target = "(osgi.unit.name=kernel)") JpaTemplate jpa,
            @Reference Coordinator coordinator,
            @Reference Journal journal) {
        this.unit = new HeldTemplate(jpa, coordinator);
        this.journal = Objects.requireNonNull(journal);
    }

    /** What a use case did: the changes for the journal, and what it gives back. */
    public record Done<R>(List<Change> changes, R result) {
        public static <R> Done<R> of(R result, Change... changes) {
            return new Done<>(List.of(changes), result);
        }
    }

    /** Reads, without a word in the journal. */
    public <R> R read(Function<EntityManager, R> work) {
        return attempt(work);
    }

    /** Changes; the journal is written last. The work may be run again after a deadlock. */
    public <R> R change(Caller caller, Function<EntityManager, Done<R>> work) {
        return attempt(em -> finish(em, caller, work.apply(em)));
    }

    /** Changes while nobody else does, then checks what must hold of all rows together; the check may refuse. */
    public <R> R changeAlone(Caller caller, Function<EntityManager, Done<R>> work, Consumer<EntityManager> check) {
        return attempt(em -> {
            Sql.on(em.unwrap(Connection.class)).update("UPDATE audit_head SET number = number WHERE id = 1");
            R result = finish(em, caller, work.apply(em));
            check.accept(em);
            return result;
        });
    }

    private <R> R finish(EntityManager em, Caller caller, Done<R> done) {
        em.flush();
        journal.write(em.unwrap(Connection.class), caller, done.changes(), done.result());
        return done.result();
    }

    private <R> R attempt(Function<EntityManager, R> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return unit.run(work);
            } catch (Refusal e) {
                throw e;
            } catch (RuntimeException e) {
                if (isStale(e)) {
                    throw new Refusal(Kind.STALE, "kernel.stale");
                }
                if (attempt == ATTEMPTS || !DatabaseFailure.isTransient(e)) {
                    throw e;
                }
            }
        }
    }

    private static boolean isStale(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockException) {
                return true;
            }
        }
        return false;
    }
}
