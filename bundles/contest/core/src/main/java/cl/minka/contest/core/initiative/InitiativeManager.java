package cl.minka.contest.core.initiative;

import cl.minka.contest.Initiative;
import cl.minka.contest.InitiativeDraft;
import cl.minka.contest.Initiatives;
import cl.minka.contest.Screening;
import cl.minka.contest.ScreeningApplication;
import cl.minka.contest.core.PhaseFacts;
import cl.minka.contest.core.persistence.ContestEntity;
import cl.minka.contest.core.persistence.ContestStore;
import cl.minka.contest.core.persistence.ContestTransactions;
import cl.minka.contest.core.persistence.InitiativeStore;
import cl.minka.contest.core.search.Searcher;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Page;
import cl.minka.kernel.Slice;
import cl.minka.kernel.people.Accounts;
import cl.minka.kernel.table.ImportReport;
import cl.minka.kernel.table.Table;
import cl.minka.kernel.territory.Municipalities;
import cl.minka.kernel.time.WorkingDays;
import java.time.Clock;
import java.util.List;
import java.util.function.DoubleConsumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps the initiatives of contests. */
@Component(service = Initiatives.class)
public final class InitiativeManager implements Initiatives {
    private final ContestTransactions transactions;
    private final Searcher searcher;
    private final Drafts drafts;
    private final Submissions submissions;
    private final Screenings screenings;
    private final ScreeningAct act;
    private final InitiativeImport imports;

    @Activate
    public InitiativeManager(
            @Reference ContestTransactions transactions,
            @Reference Municipalities municipalities,
            @Reference Accounts accounts,
            @Reference WorkingDays workingDays,
            @Reference PhaseFacts facts,
            @Reference Clock clock) {
        this.transactions = transactions;
        this.searcher = new Searcher(accounts, municipalities);
        this.drafts = new Drafts(transactions, municipalities, clock);
        this.submissions = new Submissions(transactions, new Quotas(facts), clock);
        this.screenings = new Screenings(transactions, workingDays, clock);
        this.act = new ScreeningAct(transactions, workingDays, clock);
        this.imports = new InitiativeImport(transactions, municipalities, clock);
    }

    @Override
    public Page<Initiative> list(Caller caller, String contestId, Filter filter, Slice slice) {
        return transactions.read(manager -> {
            ContestEntity contest = ContestStore.visible(manager, caller, contestId);
            return InitiativeLists.page(manager, caller, contest, filter, searcher, slice);
        });
    }

    @Override
    public List<Evaluated> evaluated(Caller caller, String contestId) {
        return transactions.read(manager -> {
            ContestStore.organized(manager, caller, contestId);
            return InitiativeLists.evaluated(manager, contestId);
        });
    }

    @Override
    public Initiative get(Caller caller, String contestId, String id) {
        return transactions.read(manager -> {
            ContestEntity contest = ContestStore.visible(manager, caller, contestId);
            return InitiativeAccess.visible(manager, caller, contest, id)
                    .toRecord(
                            InitiativeStore.attachments(manager, List.of(id)).getOrDefault(id, List.of()),
                            InitiativeAccess.organizes(caller, contest));
        });
    }

    @Override
    public Initiative create(Caller caller, String contest, InitiativeDraft draft) {
        return drafts.create(caller, contest, draft);
    }

    @Override
    public Initiative update(Caller caller, String contest, String id, InitiativeDraft draft, Expected expected) {
        return drafts.update(caller, contest, id, draft, expected);
    }

    @Override
    public void delete(Caller caller, String contest, String id, Expected expected) {
        drafts.delete(caller, contest, id, expected);
    }

    @Override
    public Initiative submit(Caller caller, String contest, String id) {
        return submissions.submit(caller, contest, id);
    }

    @Override
    public Initiative withdraw(Caller caller, String contest, String id, Expected expected) {
        return submissions.withdraw(caller, contest, id, expected);
    }

    @Override
    public Screening screening(Caller caller, String contest, String id) {
        return screenings.get(caller, contest, id);
    }

    @Override
    public Screening screen(Caller caller, String contest, String id, ScreeningDraft draft, Expected expected) {
        return screenings.put(caller, contest, id, draft, expected);
    }

    @Override
    public ScreeningApplication applyScreenings(Caller caller, String contest, boolean confirm) {
        return act.apply(caller, contest, confirm);
    }

    @Override
    public ImportReport importAll(Caller caller, String contest, Table table, boolean dryRun, DoubleConsumer progress) {
        return imports.run(caller, contest, table, dryRun, progress);
    }
}
