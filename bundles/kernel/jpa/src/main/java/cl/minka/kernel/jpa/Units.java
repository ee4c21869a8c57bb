package cl.minka.kernel.jpa;

import java.lang.ref.Reference;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import javax.persistence.EntityTransaction;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.osgi.service.coordinator.Coordination;
import org.osgi.service.coordinator.Coordinator;

/** Runs work in a transaction of one unit; a runtime exception rolls it back. */
interface Units {
    <T> T run(Function<EntityManager, T> work);

    /**
     * In the container. The coordination that the template opens is held until it has ended: its last reference is the receiver
     * of its own {@code end()}, and a coordination that is collected then fails as orphaned, after the commit.
     */
    record OfTemplate(JpaTemplate template, Coordinator coordinator) implements Units {
        @Override
        public <T> T run(Function<EntityManager, T> work) {
            AtomicReference<Coordination> held = new AtomicReference<>();
            try {
                return template.txExpr(TransactionType.Required, manager -> {
                    held.set(coordinator.peek());
                    return work.apply(manager);
                });
            } finally {
                Reference.reachabilityFence(held.get());
            }
        }
    }

    /** Without a container. */
    record OfFactory(EntityManagerFactory factory) implements Units {
        @Override
        public <T> T run(Function<EntityManager, T> work) {
            EntityManager manager = factory.createEntityManager();
            EntityTransaction transaction = manager.getTransaction();
            try {
                transaction.begin();
                T result = work.apply(manager);
                transaction.commit();
                return result;
            } finally {
                if (transaction.isActive()) {
                    transaction.rollback();
                }
                manager.close();
            }
        }
    }
}
