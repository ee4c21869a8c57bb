package cl.minka.assistance.core.staff;

import cl.minka.assistance.core.persistence.AssistanceTransactions;
import cl.minka.assistance.core.request.Access;
import cl.minka.assistance.core.request.RequestEntity;
import cl.minka.assistance.core.request.RequestStore;
import cl.minka.assistance.staff.DeskView;
import cl.minka.assistance.staff.Proposal;
import cl.minka.assistance.staff.Skill;
import cl.minka.assistance.staff.Staff;
import cl.minka.assistance.staff.StaffMember;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Forbidden;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.Role;
import cl.minka.kernel.journal.Change;
import cl.minka.kernel.jpa.Done;
import cl.minka.kernel.people.Account;
import cl.minka.kernel.people.Accounts;
import cl.minka.kernel.time.WorkingDays;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps what advisers know, and proposes whom to ask. */
@Component(service = Staff.class)
public final class StaffManager implements Staff {
    private static final int USUAL_CAPACITY = 20;

    private final AssistanceTransactions transactions;
    private final Accounts accounts;
    private final Clock clock;

    @Activate
    public StaffManager(
            @Reference AssistanceTransactions transactions, @Reference Accounts accounts, @Reference Clock clock) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public List<StaffMember> list(Caller caller) {
        if (!Access.assistsAll(caller)) {
            throw new Forbidden();
        }
        List<Account> advisers = accounts.holding(Role.ADVISER).stream()
                .filter(account -> !account.blocked())
                .toList();
        return transactions.read(manager -> members(manager, advisers));
    }

    @Override
    public StaffMember get(Caller caller, String username) {
        Account account = adviser(caller, username);
        return transactions.read(manager -> members(manager, List.of(account)).get(0));
    }

    @Override
    public StaffMember put(
            Caller caller,
            String username,
            List<Skill> skills,
            int capacity,
            Optional<LocalDate> awayUntil,
            Expected expected) {
        Account account = adviser(caller, username);
        if (account.id() != caller.account() && !Access.leads(caller)) {
            throw new Forbidden();
        }
        return transactions.change(caller, manager -> {
            StaffEntity found = manager.find(StaffEntity.class, account.id());
            if (found != null || expected.stated()) {
                expected.check(found == null ? 0 : found.version());
            }
            SkillCheck.of(skills, capacity);
            StaffEntity entity = found == null ? new StaffEntity(account.id()) : found;
            entity.write(skills, capacity, awayUntil);
            manager.persist(entity);
            manager.flush();
            return Done.of(
                    members(manager, List.of(account)).get(0),
                    Change.of("assistance.staff-stored", "assistance/staff/" + username, "amuch"));
        });
    }

    private Account adviser(Caller caller, String username) {
        if (!Access.assistsAll(caller) && !caller.username().equals(username)) {
            throw new Forbidden();
        }
        return Optional.ofNullable(accounts.known(List.of(username)).get(username))
                .filter(account -> account.grants().stream().anyMatch(grant -> grant.role() == Role.ADVISER))
                .orElseThrow(() -> new Refusal(Kind.NOT_FOUND, "assistance.adviser-not-found"));
    }

    @Override
    public List<Proposal> proposals(Caller caller, String id) {
        List<Account> advisers = accounts.holding(Role.ADVISER);
        LocalDate today = LocalDate.ofInstant(clock.instant(), WorkingDays.ZONE);
        return transactions.read(manager -> {
            RequestEntity request = RequestStore.visible(manager, caller, id);
            RequestStore.requireStaff(caller, request);
            Map<Long, Long> helped = counts(
                    manager,
                    "SELECT e.assignee, COUNT(e) FROM RequestEntity e WHERE e.municipality = :value GROUP BY e.assignee",
                    request.municipality());
            Map<String, Long> ids = advisers.stream().collect(Collectors.toMap(Account::username, Account::id));
            List<Account> near = advisers.stream()
                    .filter(account -> Access.advises(account, request.municipality()))
                    .toList();
            return members(manager, near).stream()
                    .filter(member -> member.load() < member.capacity())
                    .filter(member -> member.awayUntil()
                            .filter(day -> !day.isBefore(today))
                            .isEmpty())
                    .map(member -> ProposalScore.of(
                            member, request.topic(), helped.getOrDefault(ids.get(member.username()), 0L)))
                    .sorted(Comparator.comparing(Proposal::score).reversed().thenComparing(Proposal::username))
                    .toList();
        });
    }

    @Override
    public DeskView desk(Caller caller) {
        if (!Access.assistsAll(caller)) {
            throw new Forbidden();
        }
        return new DeskReader(transactions, accounts, clock).read(caller);
    }

    private static List<StaffMember> members(EntityManager manager, List<Account> accounts) {
        if (accounts.isEmpty()) {
            return List.of();
        }
        Map<Long, StaffEntity> entered = manager
                .createQuery("SELECT e FROM StaffEntity e WHERE e.account IN :accounts", StaffEntity.class)
                .setParameter("accounts", accounts.stream().map(Account::id).toList())
                .getResultList()
                .stream()
                .collect(Collectors.toMap(StaffEntity::account, Function.identity()));
        Map<Long, Long> load = counts(
                manager,
                "SELECT e.assignee, COUNT(e) FROM RequestEntity e WHERE e.openNow = :value GROUP BY e.assignee",
                1);
        return accounts.stream()
                .sorted(Comparator.comparing(Account::username))
                .map(account -> member(account, entered.get(account.id()), load.getOrDefault(account.id(), 0L)))
                .toList();
    }

    private static StaffMember member(Account account, StaffEntity entered, long load) {
        return entered == null
                ? new StaffMember(
                        account.username(), account.name(), List.of(), USUAL_CAPACITY, Optional.empty(), load, 0)
                : new StaffMember(
                        account.username(),
                        account.name(),
                        entered.skills(),
                        entered.capacity(),
                        entered.awayUntil(),
                        load,
                        entered.version());
    }

    static Map<Long, Long> counts(EntityManager manager, String query, Object value) {
        return manager.createQuery(query, Object[].class).setParameter("value", value).getResultList().stream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> (Long) row[1]));
    }
}
