package cl.minka.assistance.core.level;

import cl.minka.kernel.core.persistence.Transactions;
import cl.minka.kernel.core.time.WorkingCalendar;
import cl.minka.kernel.jpa.Coordinations;
import cl.minka.kernel.jpa.RecordedJournal;
import cl.minka.kernel.jpa.SomeMunicipalities;
import cl.minka.kernel.jpa.UnitDatabase;
import cl.minka.kernel.time.WorkingDays;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import org.apache.aries.jpa.template.EmConsumer;
import org.apache.aries.jpa.template.EmFunction;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;

/** The platform's own holidays: the rule of law and the table as it is delivered. */
final class KernelHolidays {
    private KernelHolidays() {}

    static WorkingDays days() {
        UnitDatabase database = UnitDatabase.derby("kernel", KernelHolidays.class.getClassLoader());
        return new WorkingCalendar(
                new Transactions(new Plain(database.factory()), Coordinations.none(), new RecordedJournal()),
                new SomeMunicipalities());
    }

    private static final class Plain implements JpaTemplate {
        private final EntityManagerFactory factory;

        Plain(EntityManagerFactory factory) {
            this.factory = factory;
        }

        @Override
        public <R> R txExpr(TransactionType type, EmFunction<R> code) {
            EntityManager manager = factory.createEntityManager();
            try {
                manager.getTransaction().begin();
                R result = code.apply(manager);
                manager.getTransaction().commit();
                return result;
            } finally {
                manager.close();
            }
        }

        @Override
        public void tx(TransactionType type, EmConsumer code) {
            txExpr(type, manager -> {
                code.accept(manager);
                return "";
            });
        }

        @Override
        public <R> R txExpr(EmFunction<R> code) {
            return txExpr(TransactionType.Required, code);
        }

        @Override
        public void tx(EmConsumer code) {
            tx(TransactionType.Required, code);
        }
    }
}
