package cl.minka.practices.core.catalogue;

import cl.minka.contest.Contest;
import cl.minka.contest.Contests;
import cl.minka.contest.Initiative;
import cl.minka.contest.Initiatives;
import cl.minka.contest.Results;
import cl.minka.contest.Selection;
import cl.minka.contest.Selections;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.journal.Change;
import cl.minka.kernel.journal.Event;
import cl.minka.kernel.journal.EventConsumer;
import cl.minka.kernel.jpa.Done;
import cl.minka.kernel.jpa.Times;
import cl.minka.kernel.jpa.UnitTransactions;
import cl.minka.kernel.notice.Notice;
import cl.minka.kernel.notice.Notices;
import cl.minka.kernel.people.Accounts;
import cl.minka.kernel.territory.Municipalities;
import cl.minka.kernel.time.WorkingDays;
import cl.minka.practices.Practice;
import cl.minka.practices.PracticeSheet;
import cl.minka.practices.core.persistence.PracticeTransactions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/**
 * Begins a sheet for each winner and mention of a contest whose results are published, and tells the municipality. It is a draft until
 * the municipality consents. While the contest's services are away the event waits; what is there already is not begun again.
 */
@Component(service = EventConsumer.class)
public final class ContestIntake implements EventConsumer {
    private static final Caller PLATFORM = Caller.system("practices-from-contests");

    private final PracticeTransactions transactions;
    private final Municipalities municipalities;
    private final Accounts accounts;
    private final Notices notices;
    private final Clock clock;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile Contests contests;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile Initiatives initiatives;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile Selections selections;

    @Activate
    public ContestIntake(
            @Reference PracticeTransactions transactions,
            @Reference Municipalities municipalities,
            @Reference Accounts accounts,
            @Reference Notices notices,
            @Reference Clock clock) {
        this.transactions = transactions;
        this.municipalities = municipalities;
        this.accounts = accounts;
        this.notices = notices;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "practices-from-contests";
    }

    @Override
    public void accept(List<Event> events) {
        for (Event event : events) {
            if (event.type().equals("contest.status-changed")
                    && event.facts().getOrDefault("to", "").equals("published")) {
                published(event.resource().split("/")[1]);
            }
        }
    }

    private void published(String id) {
        Contests editions = contests;
        Initiatives filed = initiatives;
        Selections decisions = selections;
        if (editions == null || filed == null || decisions == null) {
            throw new Refusal(Kind.UNAVAILABLE, "practices.contest-absent");
        }
        try {
            Contest contest = editions.get(PLATFORM, id);
            Results results = decisions.results(PLATFORM, id);
            Stream.concat(
                            results.winners().stream().map(item -> new Honoured(contest, results, item, "winner")),
                            results.mentions().stream().map(item -> new Honoured(contest, results, item, "mention")))
                    .filter(honoured -> !isThere(honoured))
                    .forEach(honoured -> begin(honoured, filed));
        } catch (Refusal e) {
            if (e.kind() != Kind.NOT_FOUND) {
                throw e;
            }
        }
    }

    /** An initiative with its distinction. */
    private record Honoured(Contest contest, Results results, Selection.Item item, String distinction) {
        Practice.Recognition recognition() {
            return new Practice.Recognition(
                    contest.definition().title(),
                    distinction,
                    category(),
                    LocalDate.ofInstant(results.publishedAt(), WorkingDays.ZONE));
        }

        String category() {
            return contest.definition().categories().stream()
                    .filter(one -> one.id().equals(item.category()))
                    .findFirst()
                    .map(one -> one.name())
                    .orElse(item.category());
        }
    }

    private boolean isThere(Honoured honoured) {
        return transactions.read(manager -> manager.createQuery(
                                "SELECT COUNT(e.id) FROM PracticeEntity e WHERE e.contest = :contest AND e.initiative = :initiative",
                                Long.class)
                        .setParameter("contest", honoured.contest().id())
                        .setParameter("initiative", honoured.item().initiative())
                        .getSingleResult())
                > 0;
    }

    private void begin(Honoured honoured, Initiatives filed) {
        Initiative initiative =
                filed.get(PLATFORM, honoured.contest().id(), honoured.item().initiative());
        PracticeSheet sheet = new SheetDraft(municipalities)
                .of(initiative.draft(), honoured.contest().definition().form(), honoured.category());
        if (municipalities.find(sheet.municipality()).isEmpty()) {
            return;
        }
        Map<String, Set<Long>> people = Officials.of(accounts);
        transactions.change(PLATFORM, manager -> {
            PracticeEntity practice = new PracticeEntity(
                    Optional.of(new Practice.Origin(honoured.contest().id(), initiative.id())),
                    List.of(honoured.recognition()),
                    Times.now(clock));
            PracticeStore.begin(manager, practice, sheet, municipalities, clock);
            notices.post(
                    UnitTransactions.connection(manager),
                    people.getOrDefault(sheet.municipality(), Set.of()).stream()
                            .map(account -> notice(honoured, practice, account))
                            .toList());
            return Done.of(
                    practice.id(),
                    Change.of("practices.practice-drafted", "practices/" + practice.id(), practice.municipality())
                            .facts(Map.of("practice", practice.id())));
        });
    }

    private static Notice notice(Honoured honoured, PracticeEntity practice, long account) {
        return Notice.to(account, CatalogueNoticeKinds.DRAFTED)
                .with("title", practice.title())
                .with("contest", honoured.contest().definition().title())
                .about("practices/" + practice.id(), practice.municipality())
                .once("practice-drafted/" + honoured.contest().id() + "/"
                        + honoured.item().initiative() + "/" + account);
    }
}
