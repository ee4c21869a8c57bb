package cl.minka.schools.core.persistence;

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

/** The transactions of the unit {@code schools}. */
@Component(service = SchoolTransactions.class)
public final class SchoolTransactions extends UnitTransactions {
    @Activate
    public SchoolTransactions(
            @Reference(target = "(osgi.unit.name=schools)") JpaTemplate template,
            @Reference Coordinator coordinator,
            @Reference Journal journal) {
        super(template, coordinator, journal, SchoolTransactions::exists);
    }

    private SchoolTransactions(EntityManagerFactory factory, Journal journal) {
        super(factory, journal, SchoolTransactions::exists);
    }

    /** Without a container. */
    public static SchoolTransactions on(EntityManagerFactory factory, Journal journal) {
        return new SchoolTransactions(factory, journal);
    }

    private static Refusal exists() {
        return new Refusal(Kind.CONFLICT, "schools.exists-already");
    }
}
