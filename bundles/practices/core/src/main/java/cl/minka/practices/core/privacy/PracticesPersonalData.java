package cl.minka.practices.core.privacy;

import cl.minka.kernel.jpa.UnitPersonalData;
import cl.minka.kernel.privacy.PersonalData;
import cl.minka.practices.core.persistence.PracticeTransactions;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Gathers what the parts of this domain hold of a person. */
@Component(service = PersonalData.class)
public final class PracticesPersonalData extends UnitPersonalData {
    static final String HOLDER = "practices";

    @Activate
    public PracticesPersonalData(
            @Reference PracticeTransactions transactions,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) List<HeldData> parts) {
        super(HOLDER, transactions, parts);
    }
}
