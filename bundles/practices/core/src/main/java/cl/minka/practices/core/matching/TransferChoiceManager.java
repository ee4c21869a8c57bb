package cl.minka.practices.core.matching;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Fault;
import cl.minka.kernel.Forbidden;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.journal.Change;
import cl.minka.kernel.jpa.Done;
import cl.minka.kernel.jpa.strategy.VersionPin;
import cl.minka.kernel.plugin.StrategyPermissions;
import cl.minka.kernel.territory.Municipalities;
import cl.minka.practices.Practices;
import cl.minka.practices.core.persistence.PracticeTransactions;
import cl.minka.practices.matching.TransferChoice;
import cl.minka.practices.matching.TransferChoices;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps which strategy a municipality is served by. */
@Component(service = TransferChoices.class)
public final class TransferChoiceManager implements TransferChoices {
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9.-]{0,63}");
    private static final int LONGEST_VERSIONS = 64;

    private final PracticeTransactions transactions;
    private final TransferDirectory strategies;
    private final StrategyPermissions permissions;
    private final Municipalities municipalities;

    @Activate
    public TransferChoiceManager(
            @Reference PracticeTransactions transactions,
            @Reference TransferDirectory strategies,
            @Reference StrategyPermissions permissions,
            @Reference Municipalities municipalities) {
        this.transactions = transactions;
        this.strategies = strategies;
        this.permissions = permissions;
        this.municipalities = municipalities;
    }

    @Override
    public TransferChoice get(Caller caller, String municipality) {
        require(caller, municipality);
        return transactions.read(manager -> {
            TransferChoiceEntity found = manager.find(TransferChoiceEntity.class, municipality);
            return found == null ? TransferChoice.usual() : found.toRecord();
        });
    }

    @Override
    public TransferChoice put(Caller caller, String municipality, TransferChoice choice, Expected expected) {
        require(caller, municipality);
        return transactions.change(caller, manager -> {
            TransferChoiceEntity present = manager.find(TransferChoiceEntity.class, municipality);
            if (present != null) {
                expected.check(present.toRecord().version());
            } else if (expected.stated()) {
                expected.check(0);
            }
            check(municipality, choice);
            TransferChoiceEntity next = present == null ? new TransferChoiceEntity(municipality) : present;
            next.write(choice);
            if (present == null) {
                manager.persist(next);
            }
            manager.flush();
            return Done.of(
                    next.toRecord(),
                    Change.of(
                                    "practices.transfer-strategy-chosen",
                                    "municipalities/" + municipality + "/transfer-strategy",
                                    municipality)
                            .fields(Set.of("strategy", "version", "parameters"))
                            .facts(Map.of("strategy", choice.strategy().orElse(""))));
        });
    }

    private void check(String municipality, TransferChoice choice) {
        List<Fault> faults = new ArrayList<>();
        boolean pinned = choice.versions()
                .map(text -> text.length() <= LONGEST_VERSIONS && VersionPin.isWellFormed(text))
                .orElse(true);
        if (!pinned) {
            faults.add(Fault.at("/version", "practices.bad-version-range"));
        }
        if (choice.strategy().isEmpty()) {
            if (choice.versions().isPresent() || !choice.parameters().isEmpty()) {
                faults.add(Fault.at("/strategy", "kernel.required"));
            }
        } else {
            String id = choice.strategy().get();
            if (!ID.matcher(id).matches()) {
                faults.add(Fault.at("/strategy", "practices.bad-strategy-id"));
            } else if (!permissions.get("transfer", id).allows(municipality)) {
                faults.add(Fault.at("/strategy", "practices.strategy-not-allowed"));
            } else if (pinned) {
                faults.addAll(strategies.faults("/parameters", id, choice.versions(), choice.parameters()));
            }
        }
        InvalidInput.throwIfAny(faults);
    }

    private void require(Caller caller, String municipality) {
        if (municipalities.find(municipality).isEmpty()) {
            throw new Refusal(Kind.NOT_FOUND, "practices.municipality-not-found");
        }
        if (!Practices.writes(caller, municipality)) {
            throw new Forbidden();
        }
    }
}
