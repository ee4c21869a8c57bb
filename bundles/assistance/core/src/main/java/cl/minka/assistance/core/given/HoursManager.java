package cl.minka.assistance.core.given;

import cl.minka.assistance.core.persistence.AssistanceTransactions;
import cl.minka.assistance.core.request.Access;
import cl.minka.assistance.core.request.RequestEntity;
import cl.minka.assistance.core.request.RequestStore;
import cl.minka.assistance.given.GroupBy;
import cl.minka.assistance.given.Hours;
import cl.minka.assistance.given.HoursGiven;
import cl.minka.assistance.given.Period;
import cl.minka.assistance.given.WorkDone;
import cl.minka.assistance.given.WorkDraft;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Fault;
import cl.minka.kernel.Forbidden;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Page;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.Slice;
import cl.minka.kernel.jpa.Conditions;
import cl.minka.kernel.jpa.Done;
import cl.minka.kernel.jpa.Keyset;
import cl.minka.kernel.jpa.Times;
import cl.minka.kernel.people.Account;
import cl.minka.kernel.people.Accounts;
import cl.minka.kernel.time.WorkingDays;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps the hours that are given. */
@Component(service = Hours.class)
public final class HoursManager implements Hours {
    private static final LocalDate LATEST = LocalDate.of(9999, 12, 31);
    private static final Keyset<WorkEntity> LIST = new Keyset<>(
            WorkEntity.class,
            Keyset.Key.text("id"),
            WorkEntity::id,
            Map.of("date", Keyset.Key.small("doneOn")),
            new Slice.Sort("date", false));

    private final AssistanceTransactions transactions;
    private final Accounts accounts;
    private final Clock clock;

    @Activate
    public HoursManager(
            @Reference AssistanceTransactions transactions, @Reference Accounts accounts, @Reference Clock clock) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public Page<WorkDone> list(Caller caller, String id, Slice slice) {
        return transactions.read(manager -> {
            RequestStore.requireStaff(caller, RequestStore.visible(manager, caller, id));
            Page<WorkEntity> page =
                    LIST.page(manager, new Conditions().and("e.request = :request", "request", id), slice);
            Map<Long, Account> people = accounts.byId(
                    page.items().stream().map(WorkEntity::staff).distinct().toList());
            return page.map(work -> work.toRecord(people));
        });
    }

    @Override
    public WorkDone record(Caller caller, String id, WorkDraft draft) {
        return transactions.change(caller, manager -> {
            RequestEntity request = RequestStore.forStaff(manager, caller, id);
            boolean own =
                    draft.staff().filter(one -> !one.equals(caller.username())).isEmpty();
            if (!own && !Access.leads(caller)) {
                throw new Forbidden();
            }
            GivenCheck.work(draft, LocalDate.ofInstant(clock.instant(), WorkingDays.ZONE));
            long staff = own ? caller.account() : adviser(draft.staff().orElseThrow(), request);
            WorkEntity work = new WorkEntity(id, staff, draft, Times.now(clock));
            manager.persist(work);
            request.worked(draft.minutes());
            manager.flush();
            return Done.of(
                    work.toRecord(accounts.byId(List.of(staff))),
                    RequestStore.toldInternally("assistance.work-recorded", request)
                            .facts(Map.of("id", id, "minutes", Integer.toString(draft.minutes()))));
        });
    }

    private long adviser(String username, RequestEntity request) {
        return Optional.ofNullable(accounts.known(List.of(username)).get(username))
                .filter(account -> Access.advises(account.grants(), request.municipality()))
                .map(Account::id)
                .orElseThrow(() -> new InvalidInput(Fault.at("/staff", "assistance.no-adviser")));
    }

    @Override
    public WorkDone get(Caller caller, String id, String work) {
        return transactions.read(manager -> {
            RequestStore.requireStaff(caller, RequestStore.visible(manager, caller, id));
            WorkEntity found = find(manager, id, work);
            return found.toRecord(accounts.byId(List.of(found.staff())));
        });
    }

    private static WorkEntity find(EntityManager manager, String id, String work) {
        return Optional.ofNullable(manager.find(WorkEntity.class, work))
                .filter(one -> one.request().equals(id))
                .orElseThrow(() -> new Refusal(Kind.NOT_FOUND, "assistance.work-not-found"));
    }

    @Override
    public void remove(Caller caller, String id, String work, Expected expected) {
        transactions.change(caller, manager -> {
            RequestEntity request = RequestStore.forStaff(manager, caller, id);
            WorkEntity found = find(manager, id, work);
            if (found.staff() != caller.account() && !Access.leads(caller)) {
                throw new Forbidden();
            }
            expected.check(WorkDone.VERSION);
            request.worked(-found.minutes());
            manager.remove(found);
            return Done.of(
                    work,
                    RequestStore.toldInternally("assistance.work-removed", request)
                            .facts(Map.of("id", id, "minutes", Integer.toString(found.minutes()))));
        });
    }

    @Override
    public List<HoursGiven> report(Caller caller, GroupBy by, Period period) {
        if (!Access.assistsAll(caller)) {
            throw new Forbidden();
        }
        return transactions.read(manager -> {
            List<Object[]> rows = manager.createQuery(
                            "SELECT " + group(by) + ", COUNT(DISTINCT e.request), SUM(e.minutes) FROM " + tables(by)
                                    + " e.doneOn >= :from AND e.doneOn <= :to GROUP BY " + group(by),
                            Object[].class)
                    .setParameter("from", day(period.from().orElse(LocalDate.EPOCH)))
                    .setParameter("to", day(period.to().orElse(LATEST)))
                    .getResultList();
            Groups groups = Groups.of(by, rows, accounts);
            return rows.stream()
                    .map(row -> new HoursGiven(groups.name(row[0]), (Long) row[1], ((Number) row[2]).longValue()))
                    .sorted(Comparator.comparing(HoursGiven::minutes).reversed().thenComparing(HoursGiven::group))
                    .toList();
        });
    }

    private static String tables(GroupBy by) {
        return by == GroupBy.STAFF ? "WorkEntity e WHERE" : "WorkEntity e, RequestEntity r WHERE r.id = e.request AND";
    }

    private static String group(GroupBy by) {
        return switch (by) {
            case MUNICIPALITY -> "r.municipality";
            case TOPIC -> "r.topic";
            case STAFF -> "e.staff";
        };
    }

    private static int day(LocalDate date) {
        return (int) date.toEpochDay();
    }
}
