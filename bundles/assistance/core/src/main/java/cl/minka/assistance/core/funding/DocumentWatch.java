package cl.minka.assistance.core.funding;

import cl.minka.assistance.core.persistence.AssistanceTransactions;
import cl.minka.assistance.funding.ChecklistEntry;
import cl.minka.assistance.funding.RuleSet;
import cl.minka.kernel.Caller;
import cl.minka.kernel.jobs.PeriodicTask;
import cl.minka.kernel.journal.Change;
import cl.minka.kernel.jpa.Done;
import cl.minka.kernel.jpa.Times;
import cl.minka.kernel.jpa.UnitTransactions;
import cl.minka.kernel.notice.Notice;
import cl.minka.kernel.notice.Notices;
import cl.minka.kernel.people.Accounts;
import cl.minka.kernel.time.WorkingDays;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Tells in time, and once, that a document of an application that goes on will count no longer. */
@Component(service = {PeriodicTask.class, DocumentWatch.class})
public final class DocumentWatch implements PeriodicTask {
    /** In time to ask for another one. */
    static final int DAYS_BEFORE = 15;

    private static final int AT_ONCE = 200;

    private final AssistanceTransactions transactions;
    private final Accounts accounts;
    private final Notices notices;
    private final Clock clock;

    @Activate
    public DocumentWatch(
            @Reference AssistanceTransactions transactions,
            @Reference Accounts accounts,
            @Reference Notices notices,
            @Reference Clock clock) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.notices = notices;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "assistance.document-watch";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(10);
    }

    @Override
    public void run() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), WorkingDays.ZONE);
        List<String> due = due(today);
        while (!due.isEmpty()) {
            look(due, today);
            due = due.size() == AT_ONCE ? due(today) : List.of();
        }
    }

    private List<String> due(LocalDate today) {
        return transactions.read(manager -> manager.createQuery(
                        "SELECT e.id FROM ApplicationEntity e WHERE e.watchDay <= :today ORDER BY e.watchDay, e.id",
                        String.class)
                .setParameter("today", today.toString())
                .setMaxResults(AT_ONCE)
                .getResultList());
    }

    /** All in one transaction: what is killed on the way is done again, and nobody is told twice. */
    private void look(List<String> ids, LocalDate today) {
        Caller caller = Caller.system(name());
        transactions.change(caller, manager -> {
            List<ApplicationEntity> applications = manager.createQuery(
                            "SELECT e FROM ApplicationEntity e WHERE e.id IN :ids", ApplicationEntity.class)
                    .setParameter("ids", ids)
                    .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                    .getResultList();
            Map<String, RuleSet> rules = rules(manager, applications);
            List<ToldEntity> told = manager.createQuery(
                            "SELECT e FROM ToldEntity e WHERE e.application IN :ids", ToldEntity.class)
                    .setParameter("ids", ids)
                    .getResultList();
            List<Expiring> news = new ArrayList<>();
            for (ApplicationEntity application : applications) {
                news.addAll(look(application, rules.get(application.fundingLine()), told, today));
            }
            news.forEach(one -> manager.persist(
                    new ToldEntity(one.application.id(), one.entry.document(), one.expiresOn(), Times.now(clock))));
            post(manager, news);
            return new Done<>(news.size(), news.stream().map(Expiring::change).toList());
        });
    }

    private static Map<String, RuleSet> rules(EntityManager manager, List<ApplicationEntity> applications) {
        return manager
                .createQuery("SELECT e FROM FundingLineEntity e WHERE e.id IN :ids", FundingLineEntity.class)
                .setParameter(
                        "ids",
                        applications.stream()
                                .map(ApplicationEntity::fundingLine)
                                .distinct()
                                .toList())
                .getResultList()
                .stream()
                .collect(Collectors.toMap(FundingLineEntity::id, FundingLineEntity::rules));
    }

    /** A document of which people are to be told. */
    private record Expiring(ApplicationEntity application, ChecklistEntry entry) {
        LocalDate expiresOn() {
            return entry.expiresOn().orElseThrow();
        }

        Change change() {
            return Change.of(
                            "assistance.document-expiring",
                            "applications/" + application.id(),
                            application.municipality())
                    .facts(Map.of(
                            "document",
                            entry.document(),
                            "expiresOn",
                            expiresOn().toString()));
        }
    }

    private static List<Expiring> look(
            ApplicationEntity application, RuleSet rules, List<ToldEntity> told, LocalDate today) {
        boolean ended = rules.states().stream()
                .filter(state -> state.id().equals(application.state()))
                .allMatch(state -> state.next().isEmpty());
        List<ChecklistEntry> dated = ended
                ? List.of()
                : Checklist.of(rules, application.documents(), today).stream()
                        .filter(entry -> entry.expiresOn().isPresent())
                        .toList();
        application.watch(dated.stream()
                .map(entry -> entry.expiresOn().get().minusDays(DAYS_BEFORE))
                .filter(day -> day.isAfter(today))
                .min(LocalDate::compareTo));
        return dated.stream()
                .filter(entry -> isNear(entry.expiresOn().get(), today))
                .filter(entry -> told.stream()
                        .noneMatch(one -> one.is(
                                application.id(),
                                entry.document(),
                                entry.expiresOn().get())))
                .map(entry -> new Expiring(application, entry))
                .toList();
    }

    private static boolean isNear(LocalDate expires, LocalDate today) {
        return !today.isBefore(expires.minusDays(DAYS_BEFORE)) && !today.isAfter(expires);
    }

    private void post(EntityManager manager, List<Expiring> news) {
        if (news.isEmpty()) {
            return;
        }
        ApplicationPeople people = ApplicationPeople.of(accounts);
        notices.post(
                UnitTransactions.connection(manager),
                news.stream()
                        .flatMap(one ->
                                people.near(one.application.municipality()).map(account -> notice(one, account)))
                        .toList());
    }

    private static Notice notice(Expiring one, long account) {
        return Notice.to(account, FundingNoticeKinds.EXPIRING)
                .with("title", one.application.draft().title())
                .with("document", one.entry.title())
                .with("until", one.expiresOn())
                .about("applications/" + one.application.id(), one.application.municipality());
    }
}
