package cl.minka.practices.core.persistence;

import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.journal.Journal;
import cl.minka.kernel.jpa.UnitTransactions;
import javax.persistence.EntityManagerFactory;
import org.apache.aries.jpa.template.JpaTemplate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.coordinator.Coordinator;

/** The transactions of the unit {@code practices}. */
@Component(service = PracticeTransactions.class)
public final class PracticeTransactions extends UnitTransactions {
    @Activate
    public PracticeTransactions(
            @Reference(target = "(osgi.unit.name=practices)") JpaTemplate template,
            @Reference Coordinator coordinator,
            @Reference Journal journal) {
        super(template, coordinator, journal, PracticeTransactions::exists);
    }

    private PracticeTransactions(EntityManagerFactory factory, Journal journal) {
        super(factory, journal, PracticeTransactions::exists);
    }

    /** Without a container. */
    public static PracticeTransactions on(EntityManagerFactory factory, Journal journal) {
        return new PracticeTransactions(factory, journal);
    }

    private static Refusal exists() {
        return new Refusal(Kind.CONFLICT, "practices.exists-already");
    }
}
