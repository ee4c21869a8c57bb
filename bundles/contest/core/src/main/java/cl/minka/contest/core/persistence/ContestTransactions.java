package cl.minka.contest.core.persistence;

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

/** The transactions of the unit {@code contest}. */
@Component(service = ContestTransactions.class)
public final class ContestTransactions extends UnitTransactions {
    @Activate
    public ContestTransactions(
            @Reference(target = "(osgi.unit.name=contest)") JpaTemplate template,
            @Reference Coordinator coordinator,
            @Reference Journal journal) {
        super(template, coordinator, journal, ContestTransactions::exists);
    }

    private ContestTransactions(EntityManagerFactory factory, Journal journal) {
        super(factory, journal, ContestTransactions::exists);
    }

    /** Without a container. */
    public static ContestTransactions on(EntityManagerFactory factory, Journal journal) {
        return new ContestTransactions(factory, journal);
    }

    private static Refusal exists() {
        return new Refusal(Kind.CONFLICT, "contest.exists-already");
    }
}
