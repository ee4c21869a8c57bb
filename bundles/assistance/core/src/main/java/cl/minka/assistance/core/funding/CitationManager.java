package cl.minka.assistance.core.funding;

import cl.minka.assistance.core.join.Join;
import cl.minka.assistance.core.persistence.AssistanceTransactions;
import cl.minka.assistance.funding.ApplicationDraft;
import cl.minka.assistance.funding.CitableFigure;
import cl.minka.assistance.funding.CitableStudy;
import cl.minka.assistance.funding.Citations;
import cl.minka.assistance.funding.CitedValue;
import cl.minka.assistance.funding.CitedValue.State;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.journal.Change;
import cl.minka.kernel.jpa.Done;
import cl.minka.kernel.jpa.Times;
import cl.minka.kernel.jpa.UnitTransactions;
import cl.minka.kernel.notice.Notice;
import cl.minka.kernel.notice.Notices;
import cl.minka.kernel.people.Accounts;
import cl.minka.studies.finding.Citation;
import cl.minka.studies.finding.Figure;
import cl.minka.studies.finding.Finding;
import cl.minka.studies.finding.Findings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/**
 * Asks studies for what applications cite of them. What they can not say yet, because they are away or not published, is asked again
 * until they can. They are never asked within a transaction of ours.
 */
@Component(service = {Citations.class, CitationManager.class, Join.class})
public final class CitationManager implements Citations, Join {
    private static final Caller PLATFORM = Caller.system("assistance.citations");
    private static final String ASSOCIATION = "amuch";
    private static final int AT_ONCE = 100;
    private static final int MOST = 200;
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final AssistanceTransactions transactions;
    private final Accounts accounts;
    private final Notices notices;
    private final Clock clock;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile Findings findings;

    @Activate
    public CitationManager(
            @Reference AssistanceTransactions transactions,
            @Reference Accounts accounts,
            @Reference Notices notices,
            @Reference Clock clock) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.notices = notices;
        this.clock = clock;
    }

    /** What studies say of the sources of the values, by path; nothing while they are away. */
    Map<String, Finding> look(ApplicationDraft draft, String municipality) {
        Findings all = findings;
        Map<String, Finding> found = new HashMap<>();
        if (all != null) {
            draft.values().values().stream()
                    .flatMap(value -> Citation.of(value.source()).stream())
                    .distinct()
                    .limit(MOST)
                    .forEach(citation -> found.put(citation.path(), all.look(citation, municipality)));
        }
        return found;
    }

    /** What is to be said of a claim. */
    static Verdict verdict(CitedClaim claim, Map<String, Finding> found) {
        return Optional.ofNullable(found.get(claim.citation().path()))
                .map(finding -> Verdict.of(claim, finding))
                .orElseGet(Verdict::absent);
    }

    /** Keeps what was said of the claims of an application, in the place of what was. */
    void store(
            EntityManager manager,
            ApplicationEntity application,
            Map<String, CitedClaim> claims,
            Map<String, Finding> found) {
        manager.createQuery("DELETE FROM CitationEntity c WHERE c.application = :application")
                .setParameter("application", application.id())
                .executeUpdate();
        Instant now = Times.now(clock);
        claims.forEach((fact, claim) -> {
            CitationEntity row = new CitationEntity(application, fact, claim);
            row.judge(verdict(claim, found), now);
            manager.persist(row);
        });
    }

    /** By id of application, then by name of fact. */
    static Map<String, Map<String, CitedValue>> of(EntityManager manager, List<String> applications) {
        Map<String, Map<String, CitedValue>> all = new HashMap<>();
        if (!applications.isEmpty()) {
            manager.createQuery(
                            "SELECT c FROM CitationEntity c WHERE c.application IN :applications", CitationEntity.class)
                    .setParameter("applications", applications)
                    .getResultList()
                    .forEach(row -> all.computeIfAbsent(row.application(), id -> new HashMap<>())
                            .put(row.fact(), row.toRecord()));
        }
        return all;
    }

    @Override
    public void catchUp() {
        settle(clock.instant().minus(PAUSE));
    }

    @Override
    public void news() {
        settle(clock.instant().plus(PAUSE));
    }

    /** A citation that can not be looked up holds up no other. */
    private void settle(Instant before) {
        Findings all = findings;
        if (all == null) {
            return;
        }
        Map<String, Finding> found = new HashMap<>();
        RuntimeException failed = null;
        for (CitationEntity row : pending(before)) {
            Citation citation = row.claim().citation();
            try {
                Finding finding = found.computeIfAbsent(
                        row.municipality() + " " + citation.path(), asked -> all.look(citation, row.municipality()));
                settle(row, Verdict.of(row.claim(), finding));
            } catch (RuntimeException e) {
                failed = e;
            }
        }
        if (failed != null) {
            throw failed;
        }
    }

    /** What studies could not say yet they tell when they publish, and now and then it is asked; what they were away for, at once. */
    private List<CitationEntity> pending(Instant before) {
        return transactions.read(manager -> manager.createQuery(
                        "SELECT c FROM CitationEntity c WHERE c.state = :state AND c.checkedAt < :before"
                                + " ORDER BY c.checkedAt, c.id",
                        CitationEntity.class)
                .setParameter("state", State.PENDING)
                .setParameter("before", before.toEpochMilli())
                .setMaxResults(AT_ONCE)
                .getResultList());
    }

    /** Unless somebody wrote another source meanwhile. */
    private void settle(CitationEntity seen, Verdict verdict) {
        transactions.change(PLATFORM, manager -> {
            CitationEntity row = manager.find(CitationEntity.class, seen.id());
            if (row == null || row.state() != State.PENDING || !row.claim().equals(seen.claim())) {
                return Done.of(null);
            }
            row.judge(verdict, Times.now(clock));
            if (verdict.state() == State.PENDING) {
                return Done.of(null);
            }
            String fact = verdict.state() == State.CONFIRMED ? "confirmed" : "refused";
            if (verdict.state() == State.REFUSED) {
                refused(manager, row);
            }
            return Done.of(
                    null,
                    Change.of("assistance.citation-" + fact, "applications/" + row.application(), row.municipality())
                            .facts(Map.of("fact", row.fact(), "reason", verdict.reason())));
        });
    }

    /** The application may have gone on while nobody could say. */
    private void refused(EntityManager manager, CitationEntity row) {
        String title =
                manager.find(ApplicationEntity.class, row.application()).draft().title();
        notices.post(
                UnitTransactions.connection(manager),
                ApplicationPeople.of(accounts)
                        .near(row.municipality())
                        .map(account -> Notice.to(account, FundingNoticeKinds.REFUSED)
                                .with("title", title)
                                .with("source", row.claim().citation().path())
                                .about("applications/" + row.application(), row.municipality()))
                        .toList());
    }

    @Override
    public List<CitableStudy> studies(Caller caller, String application) {
        Set<String> organizations = organizations(caller, application);
        return present().published(organizations).stream()
                .map(study -> new CitableStudy(
                        study.id(), study.title(), study.organization(), study.publishedAt(), study.waves()))
                .toList();
    }

    @Override
    public List<CitableFigure> figures(Caller caller, String application, String study, int wave) {
        organizations(caller, application);
        return present().figures(study, wave).stream()
                .map(CitationManager::figure)
                .toList();
    }

    private Set<String> organizations(Caller caller, String application) {
        String municipality = transactions.read(manager ->
                ApplicationStore.visible(manager, caller, application).municipality());
        return new TreeSet<>(Set.of(ASSOCIATION, municipality));
    }

    private Findings present() {
        return Optional.ofNullable(findings)
                .orElseThrow(() -> new Refusal(Kind.UNAVAILABLE, "assistance.studies-absent"));
    }

    private static CitableFigure figure(Figure figure) {
        return new CitableFigure(
                figure.citation().path(),
                figure.question(),
                figure.answer(),
                figure.statistic().name().toLowerCase(Locale.ROOT),
                figure.value(),
                figure.low(),
                figure.high(),
                figure.n(),
                figure.quality().name().toLowerCase(Locale.ROOT));
    }
}
