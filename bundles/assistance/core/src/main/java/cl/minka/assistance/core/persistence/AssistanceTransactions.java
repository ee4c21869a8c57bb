package cl.minka.assistance.core.persistence;

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

/** The transactions of the unit {@code assistance}. */
@Component(service = AssistanceTransactions.class)
public final class AssistanceTransactions extends UnitTransactions {
    @Activate
    public AssistanceTransactions(
            @Reference(target = "(osgi.unit.name=assistance)") JpaTemplate template,
            @Reference Coordinator coordinator,
            @Reference Journal journal) {
        super(template, coordinator, journal, AssistanceTransactions::exists);
    }

    private AssistanceTransactions(EntityManagerFactory factory, Journal journal) {
        super(factory, journal, AssistanceTransactions::exists);
    }

    /** Without a container. */
    public static AssistanceTransactions on(EntityManagerFactory factory, Journal journal) {
        return new AssistanceTransactions(factory, journal);
    }

    private static Refusal exists() {
        return new Refusal(Kind.CONFLICT, "assistance.exists-already");
    }
}
