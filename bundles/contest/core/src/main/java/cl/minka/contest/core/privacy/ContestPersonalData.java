package cl.minka.contest.core.privacy;

import cl.minka.contest.core.persistence.ContestTransactions;
import cl.minka.kernel.jpa.UnitPersonalData;
import cl.minka.kernel.privacy.PersonalData;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Gathers what the parts of this domain hold of a person. */
@Component(service = PersonalData.class)
public final class ContestPersonalData extends UnitPersonalData {
    static final String HOLDER = "contest";

    @Activate
    public ContestPersonalData(
            @Reference ContestTransactions transactions,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) List<HeldData> parts) {
        super(HOLDER, transactions, parts);
    }
}
