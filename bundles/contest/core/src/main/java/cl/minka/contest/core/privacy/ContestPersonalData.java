package cl.minka.contest.core.privacy;

import cl.minka.contest.core.persistence.ContestTransactions;
import cl.minka.contest.core.persistence.Done;
import cl.minka.kernel.Caller;
import cl.minka.kernel.journal.Change;
import cl.minka.kernel.privacy.PersonalData;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Gathers what the parts of this domain hold of a person. Names and addresses are the kernel's: nothing to rectify. */
@Component(service = PersonalData.class)
public final class ContestPersonalData implements PersonalData {
    static final String HOLDER = "contest";

    private final ContestTransactions transactions;
    private final List<HeldData> parts;

    @Activate
    public ContestPersonalData(
            @Reference ContestTransactions transactions,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) List<HeldData> parts) {
        this.transactions = transactions;
        this.parts = List.copyOf(parts);
    }

    @Override
    public String holder() {
        return HOLDER;
    }

    @Override
    public List<Holding> find(Caller caller, Subject subject) {
        return transactions.read(manager -> parts.stream()
                .flatMap(part -> part.find(manager, subject).stream())
                .toList());
    }

    @Override
    public Map<String, List<Map<String, Object>>> export(Caller caller, Subject subject) {
        return transactions.read(manager -> {
            Map<String, List<Map<String, Object>>> all = new TreeMap<>();
            parts.forEach(part -> all.putAll(part.export(manager, subject)));
            return all;
        });
    }

    @Override
    public int rectify(Caller caller, Subject subject, Map<String, String> corrections) {
        return 0;
    }

    @Override
    public int erase(Caller caller, Subject subject) {
        return transactions.change(caller, manager -> {
            int changed = parts.stream()
                    .mapToInt(part -> part.erase(manager, subject))
                    .sum();
            Change change = Change.of("contest.person-erased", "users/" + subject.account(), "")
                    .facts(Map.of("account", Long.toString(subject.account())));
            return changed == 0 ? Done.of(changed) : Done.of(changed, change);
        });
    }

    /** A blocked account can not act; what it wrote belongs to the file of the contest and stays. */
    @Override
    public int block(Caller caller, Subject subject, boolean blocked) {
        return 0;
    }
}
