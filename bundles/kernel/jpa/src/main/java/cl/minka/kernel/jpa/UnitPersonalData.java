package cl.minka.kernel.jpa;

import cl.minka.kernel.Caller;
import cl.minka.kernel.journal.Change;
import cl.minka.kernel.privacy.PersonalData;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Gathers what the parts of a domain hold of a person. Names and addresses are the kernel's: nothing to rectify. */
public abstract class UnitPersonalData implements PersonalData {
    private final String holder;
    private final UnitTransactions transactions;
    private final List<? extends PersonalRecords> parts;

    protected UnitPersonalData(String holder, UnitTransactions transactions, List<? extends PersonalRecords> parts) {
        this.holder = holder;
        this.transactions = transactions;
        this.parts = List.copyOf(parts);
    }

    @Override
    public final String holder() {
        return holder;
    }

    @Override
    public final List<Holding> find(Caller caller, Subject subject) {
        return transactions.read(manager -> parts.stream()
                .flatMap(part -> part.find(manager, subject).stream())
                .toList());
    }

    @Override
    public final Map<String, List<Map<String, Object>>> export(Caller caller, Subject subject) {
        return transactions.read(manager -> {
            Map<String, List<Map<String, Object>>> all = new TreeMap<>();
            parts.forEach(part -> all.putAll(part.export(manager, subject)));
            return all;
        });
    }

    @Override
    public final int rectify(Caller caller, Subject subject, Map<String, String> corrections) {
        return 0;
    }

    @Override
    public final int erase(Caller caller, Subject subject) {
        return transactions.change(caller, manager -> {
            int changed = parts.stream()
                    .mapToInt(part -> part.erase(manager, subject))
                    .sum();
            Change change = Change.of(holder + ".person-erased", "users/" + subject.account(), "")
                    .facts(Map.of("account", Long.toString(subject.account())));
            return changed == 0 ? Done.of(changed) : Done.of(changed, change);
        });
    }

    /** A blocked account can not act; what it wrote belongs to the domain's file and stays. */
    @Override
    public final int block(Caller caller, Subject subject, boolean blocked) {
        return 0;
    }
}
