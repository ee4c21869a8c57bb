package cl.minka.studies.core.identity;

import cl.minka.kernel.Caller;
import cl.minka.kernel.jobs.PeriodicTask;
import cl.minka.kernel.jpa.Done;
import cl.minka.kernel.jpa.UnitTransactions;
import cl.minka.kernel.notice.Notice;
import cl.minka.kernel.notice.Notices;
import cl.minka.kernel.people.Account;
import cl.minka.kernel.people.Accounts;
import cl.minka.studies.StudyDraft.Member;
import cl.minka.studies.StudyDraft.Part;
import cl.minka.studies.core.identity.Sql.Bound;
import cl.minka.studies.core.persistence.StudyTransactions;
import cl.minka.studies.core.study.StudyEntity;
import cl.minka.studies.core.study.StudyStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Destroys the keys of studies whose term has ended, and tells who leads them two weeks before. */
@Component(service = PeriodicTask.class)
public final class RetentionTask implements PeriodicTask {
    private static final Duration NOTICE = Duration.ofDays(14);

    private final StudyTransactions transactions;
    private final Notices notices;
    private final Accounts accounts;
    private final Clock clock;

    @Activate
    public RetentionTask(
            @Reference StudyTransactions transactions,
            @Reference Notices notices,
            @Reference Accounts accounts,
            @Reference Clock clock) {
        this.transactions = transactions;
        this.notices = notices;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "studies.retention";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        List<String> held = transactions.read(manager -> Sql.on(manager)
                .list("SELECT study FROM identity_key WHERE destroyed_at = 0 ORDER BY study", row -> row.getString(1)));
        held.forEach(study -> look(Caller.system(name()), study));
    }

    private void look(Caller system, String id) {
        transactions.change(system, manager -> {
            StudyEntity study = StudyStore.ownForChange(manager, system, id);
            Instant now = clock.instant();
            Instant until = Retention.of(manager, study).until().orElse(Instant.MAX);
            Bound sql = Sql.on(manager);
            if (!now.isBefore(until)) {
                sql.change("DELETE FROM identity_value WHERE study = ?", id);
                sql.change(
                        "UPDATE identity_key SET sealed_key = '', destroyed_at = ? WHERE study = ?",
                        clock.millis(),
                        id);
                return Done.of(null, StudyStore.told("studies.identities-erased", study));
            }
            boolean soon = until != Instant.MAX && !now.isBefore(until.minus(NOTICE));
            if (soon && sql.count("SELECT notice_at FROM identity_key WHERE study = ?", id) == 0) {
                announce(manager, study, until);
                sql.change("UPDATE identity_key SET notice_at = ? WHERE study = ?", clock.millis(), id);
            }
            return Done.of(null);
        });
    }

    private void announce(EntityManager manager, StudyEntity study, Instant until) {
        Set<String> leads = study.draft().team().stream()
                .filter(one -> one.part() == Part.LEAD)
                .map(Member::username)
                .flatMap(java.util.Optional::stream)
                .collect(Collectors.toSet());
        Collection<Account> known = accounts.known(leads).values();
        List<Notice> all = known.stream()
                .map(one -> Notice.to(one.id(), IdentityNoticeKinds.ENDING)
                        .with("title", study.draft().title())
                        .with("until", until)
                        .about("studies/" + study.id(), study.organization()))
                .toList();
        if (!all.isEmpty()) {
            notices.post(UnitTransactions.connection(manager), all);
        }
    }
}
