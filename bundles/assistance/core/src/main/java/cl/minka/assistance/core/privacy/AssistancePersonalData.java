package cl.minka.assistance.core.privacy;

import cl.minka.assistance.core.persistence.AssistanceTransactions;
import cl.minka.kernel.jpa.UnitPersonalData;
import cl.minka.kernel.privacy.PersonalData;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Gathers what the parts of this domain hold of a person. */
@Component(service = PersonalData.class)
public final class AssistancePersonalData extends UnitPersonalData {
    static final String HOLDER = "assistance";

    @Activate
    public AssistancePersonalData(
            @Reference AssistanceTransactions transactions,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) List<HeldData> parts) {
        super(HOLDER, transactions, parts);
    }
}
