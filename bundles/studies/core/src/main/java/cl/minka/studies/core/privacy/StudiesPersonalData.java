package cl.minka.studies.core.privacy;

import cl.minka.kernel.jpa.UnitPersonalData;
import cl.minka.kernel.privacy.PersonalData;
import cl.minka.studies.core.persistence.StudyTransactions;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Gathers what the parts of this domain hold of a person. */
@Component(service = PersonalData.class)
public final class StudiesPersonalData extends UnitPersonalData {
    static final String HOLDER = "studies";

    @Activate
    public StudiesPersonalData(
            @Reference StudyTransactions transactions,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) List<HeldData> parts) {
        super(HOLDER, transactions, parts);
    }
}
