package cl.minka.kernel.jpa;

import java.util.function.Function;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import javax.persistence.EntityTransaction;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;

/** Runs work in a transaction of the unit {@code contest}; a runtime exception rolls it back. */
interface Units {
    <T> T run(Function<EntityManager, T> work);

    /** In the container. */
    record OfTemplate(JpaTemplate template) implements Units {
        @Override
        public <T> T run(Function<EntityManager, T> work) {
            return template.txExpr(TransactionType.Required, work::apply);
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
