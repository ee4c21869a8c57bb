package cl.minka.studies.core.persistence;

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

/** The transactions of the unit {@code studies}. */
@Component(service = StudyTransactions.class)
public final class StudyTransactions extends UnitTransactions {
    @Activate
    public StudyTransactions(
            @Reference(target = "(osgi.unit.name=studies)") JpaTemplate template,
            @Reference Coordinator coordinator,
            @Reference Journal journal) {
        super(template, coordinator, journal, StudyTransactions::exists);
    }

    private StudyTransactions(EntityManagerFactory factory, Journal journal) {
        super(factory, journal, StudyTransactions::exists);
    }

    /** Without a container. */
    public static StudyTransactions on(EntityManagerFactory factory, Journal journal) {
        return new StudyTransactions(factory, journal);
    }

    private static Refusal exists() {
        return new Refusal(Kind.CONFLICT, "studies.exists-already");
    }
}
