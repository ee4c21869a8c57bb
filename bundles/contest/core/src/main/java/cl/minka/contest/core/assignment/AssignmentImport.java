package cl.minka.contest.core.assignment;

import cl.minka.contest.ContestStatus;
import cl.minka.contest.core.assignment.AssignmentTable.Line;
import cl.minka.contest.core.persistence.ContestEntity;
import cl.minka.contest.core.persistence.ContestStore;
import cl.minka.contest.core.persistence.ContestTransactions;
import cl.minka.kernel.Caller;
import cl.minka.kernel.journal.Change;
import cl.minka.kernel.jpa.Done;
import cl.minka.kernel.people.Account;
import cl.minka.kernel.people.Accounts;
import cl.minka.kernel.table.ImportReport;
import cl.minka.kernel.table.Table;
import cl.minka.kernel.territory.Municipalities;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleConsumer;
import javax.persistence.EntityManager;

/** Takes a table of pairs to be made and taken away, each checked as by hand, whole or not at all. */
final class AssignmentImport {
    private final ContestTransactions transactions;
    private final Accounts accounts;
    private final Municipalities territory;
    private final Clock clock;

    AssignmentImport(ContestTransactions transactions, Accounts accounts, Municipalities territory, Clock clock) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.territory = territory;
        this.clock = clock;
    }

    ImportReport run(Caller caller, String contest, Table table, boolean dryRun, DoubleConsumer progress) {
        List<Long> panel = transactions.read(manager -> {
            ContestEntity within = ContestStore.organized(manager, caller, contest);
            table.requireReadable();
            requireStatus(within);
            return PanelStore.accounts(manager, contest);
        });
        Map<Long, Account> known = accounts.byId(panel);
        List<Line> lines = AssignmentTable.read(table);
        progress.accept(0.3);
        return dryRun
                ? transactions.read(
                        manager -> take(manager, ContestStore.organized(manager, caller, contest), lines, known)
                                .report())
                : transactions.change(caller, manager -> {
                    ContestEntity within = ContestStore.organizedForChange(manager, caller, contest);
                    requireStatus(within);
                    PairLedger ledger = take(manager, within, lines, known);
                    if (!ledger.report().isClean()) {
                        return Done.of(ledger.report());
                    }
                    ledger.store(clock.instant());
                    progress.accept(0.9);
                    return Done.of(ledger.report(), change(within, ledger.report()));
                });
    }

    private static void requireStatus(ContestEntity contest) {
        ContestStore.requireStatus(contest, ContestStatus.SCREENING, ContestStatus.EVALUATION);
    }

    /** Removals first: then a load that they free can be used, in whatever order the rows stand. */
    private PairLedger take(EntityManager manager, ContestEntity contest, List<Line> lines, Map<Long, Account> known) {
        PairLedger ledger = new PairLedger(
                manager,
                contest,
                PanelStore.panel(
                        PanelStore.all(manager, contest.id()),
                        known,
                        ConflictFinder.of(manager, contest, territory, clock)),
                territory);
        lines.forEach(ledger::read);
        ledger.remove();
        ledger.add();
        return ledger;
    }

    private static Change change(ContestEntity contest, ImportReport report) {
        return Change.of(
                        "contest.assignments-imported",
                        "contests/" + contest.id() + "/assignments",
                        contest.organizer())
                .facts(Map.of("added", Long.toString(report.created()), "removed", Long.toString(report.updated())));
    }
}
