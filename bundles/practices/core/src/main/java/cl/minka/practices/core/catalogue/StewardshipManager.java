package cl.minka.practices.core.catalogue;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Fault;
import cl.minka.kernel.Forbidden;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.Role;
import cl.minka.kernel.journal.Change;
import cl.minka.kernel.jpa.Done;
import cl.minka.kernel.jpa.Times;
import cl.minka.kernel.people.Account;
import cl.minka.kernel.people.Accounts;
import cl.minka.kernel.time.WorkingDays;
import cl.minka.practices.Consent;
import cl.minka.practices.Practice;
import cl.minka.practices.Practices;
import cl.minka.practices.Stewardship;
import cl.minka.practices.core.persistence.PracticeTransactions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps what municipalities say of their sheets. */
@Component(service = Stewardship.class)
public final class StewardshipManager implements Stewardship {
    private static final int LONGEST_BASIS = 1_000;

    private final PracticeTransactions transactions;
    private final Accounts accounts;
    private final Clock clock;

    @Activate
    public StewardshipManager(
            @Reference PracticeTransactions transactions, @Reference Accounts accounts, @Reference Clock clock) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public Practice confirm(Caller caller, String id) {
        return transactions.change(caller, manager -> {
            PracticeEntity practice = own(manager, caller, id);
            LocalDate today = LocalDate.ofInstant(clock.instant(), WorkingDays.ZONE);
            practice.confirm(today, today.plusYears(1));
            practice.touch(Times.now(clock));
            manager.flush();
            return Done.of(practice.toRecord(true), told("confirmed", practice));
        });
    }

    @Override
    public Consent consent(Caller caller, String id) {
        return consents(caller, id).stream()
                .findFirst()
                .orElseGet(() -> new Consent(false, Optional.empty(), "", Optional.empty(), Optional.empty(), 0));
    }

    @Override
    public List<Consent> consents(Caller caller, String id) {
        List<ConsentEntity> said = transactions.read(manager -> {
            own(manager, caller, id);
            return Consents.of(manager, id);
        });
        Map<Long, String> names = names(said);
        return said.stream().map(one -> one.toRecord(names)).toList();
    }

    @Override
    public Consent say(Caller caller, String id, boolean given, String basis, Expected expected) {
        ConsentEntity said = transactions.change(caller, manager -> {
            PracticeEntity practice = own(manager, caller, id);
            Consents.last(manager, id).ifPresentOrElse(last -> expected.check(last.number()), () -> {
                if (expected.stated()) {
                    expected.check(0);
                }
            });
            check(caller, practice, basis);
            practice.publish(given, Times.now(clock));
            ConsentEntity made = Consents.note(manager, caller, practice, given, basis, Times.now(clock));
            manager.flush();
            return Done.of(made, told(given ? "consented" : "withdrawn", practice));
        });
        return said.toRecord(names(List.of(said)));
    }

    private static void check(Caller caller, PracticeEntity practice, String basis) {
        boolean own = caller.is(Role.MUNICIPALITY, practice.municipality())
                || caller.is(Role.ORGANIZER, practice.municipality());
        if (!own && basis.isBlank()) {
            throw new InvalidInput(Fault.at("/basis", "practices.basis-needed"));
        }
        if (basis.length() > LONGEST_BASIS) {
            throw new InvalidInput(Fault.at("/basis", "practices.too-long", "most", LONGEST_BASIS));
        }
    }

    private Map<Long, String> names(List<ConsentEntity> said) {
        return accounts
                .byId(said.stream().map(ConsentEntity::account).distinct().toList())
                .values()
                .stream()
                .collect(Collectors.toMap(Account::id, Account::username));
    }

    private static PracticeEntity own(EntityManager manager, Caller caller, String id) {
        PracticeEntity practice = PracticeStore.get(manager, caller, id);
        if (!Practices.writes(caller, practice.municipality())) {
            throw new Forbidden();
        }
        return practice;
    }

    private static Change told(String fact, PracticeEntity practice) {
        return Change.of("practices.practice-" + fact, "practices/" + practice.id(), practice.municipality())
                .facts(Map.of("practice", practice.id()));
    }
}
