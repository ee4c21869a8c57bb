package cl.minka.kernel.core.persistence;

import java.lang.ref.Reference;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import javax.persistence.EntityManager;
import org.apache.aries.jpa.template.JpaTemplate;
import org.osgi.service.coordinator.Coordination;
import org.osgi.service.coordinator.Coordinator;

/**
 * Runs work in a transaction. The coordination that the template opens is held until it has ended: its last reference is the
 * receiver of its own {@code end()}, and a coordination that is collected then fails as orphaned, after the commit.
 */
record HeldTemplate(JpaTemplate template, Coordinator coordinator) {
    HeldTemplate {
        Objects.requireNonNull(template);
        Objects.requireNonNull(coordinator);
    }

    <R> R run(Function<EntityManager, R> work) {
        AtomicReference<Coordination> held = new AtomicReference<>();
        try {
            return template.txExpr(em -> {
                held.set(coordinator.peek());
                return work.apply(em);
            });
        } finally {
            Reference.reachabilityFence(held.get());
        }
    }
}
