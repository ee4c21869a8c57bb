package cl.minka.contest.core.initiative;

import cl.minka.contest.ContestDefinition;
import cl.minka.contest.ContestStatus;
import cl.minka.contest.InitiativeDraft;
import cl.minka.contest.core.persistence.ContestEntity;
import cl.minka.contest.core.persistence.ContestStore;
import cl.minka.contest.core.persistence.ContestTransactions;
import cl.minka.contest.core.persistence.InitiativeEntity;
import cl.minka.contest.core.persistence.InitiativeStore;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.journal.Change;
import cl.minka.kernel.jpa.Done;
import cl.minka.kernel.jpa.Times;
import cl.minka.kernel.table.ImportReport;
import cl.minka.kernel.table.Table;
import cl.minka.kernel.territory.Municipalities;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleConsumer;
import javax.persistence.EntityManager;

/** Takes initiatives from a table, all or none; eligibility is not looked at. */
final class InitiativeImport {
    private final ContestTransactions transactions;
    private final Municipalities municipalities;
    private final Clock clock;

    InitiativeImport(ContestTransactions transactions, Municipalities municipalities, Clock clock) {
        this.transactions = transactions;
        this.municipalities = municipalities;
        this.clock = clock;
    }

    ImportReport run(Caller caller, String contestId, Table table, boolean dryRun, DoubleConsumer progress) {
        ContestEntity seen = transactions.read(manager -> ContestStore.organized(manager, caller, contestId));
        ContestDefinition definition = seen.definition();
        table.requireReadable();
        InitiativeTable read = new InitiativeTable(definition, municipalities, table);
        if (read.problems().isEmpty()) {
            requireStatus(seen);
            read.read();
        }
        progress.accept(0.2);
        if (!read.problems().isEmpty()) {
            return read.refused();
        }
        if (dryRun) {
            return transactions.read(manager -> foreseen(manager, contestId, read));
        }
        return transactions.change(caller, manager -> {
            ContestEntity contest = ContestStore.organizedForChange(manager, caller, contestId);
            requireStatus(contest);
            if (!contest.definition().equals(definition)) {
                throw new Refusal(Kind.STALE, "kernel.stale");
            }
            return stored(manager, caller, contest, read, progress);
        });
    }

    private static void requireStatus(ContestEntity contest) {
        ContestStore.requireStatus(contest, ContestStatus.DRAFT, ContestStatus.OPEN, ContestStatus.SCREENING);
    }

    private static ImportReport foreseen(EntityManager manager, String contest, InitiativeTable read) {
        Map<String, InitiativeEntity> known = InitiativeStore.byExternalId(manager, contest);
        long created = 0;
        long unchanged = 0;
        for (ImportedInitiative row : read.initiatives()) {
            InitiativeEntity present = known.get(row.externalId());
            created += present == null ? 1 : 0;
            unchanged += present != null && isSame(present, row) ? 1 : 0;
        }
        return new ImportReport(read.rows(), created, read.rows() - created - unchanged, unchanged, List.of());
    }

    private Done<ImportReport> stored(
            EntityManager manager,
            Caller caller,
            ContestEntity contest,
            InitiativeTable read,
            DoubleConsumer progress) {
        Instant now = Times.now(clock);
        ImportedRows rows = new ImportedRows(manager, contest, caller.account(), now);
        long[] counts = new long[3];
        int done = 0;
        for (ImportedInitiative row : read.initiatives()) {
            counts[rows.store(row).ordinal()]++;
            if (++done % 200 == 0) {
                progress.accept(0.2 + 0.7 * done / read.initiatives().size());
            }
        }
        rows.finish();
        ImportReport report = new ImportReport(read.rows(), counts[0], counts[1], counts[2], List.of());
        if (counts[0] + counts[1] == 0) {
            return Done.of(report);
        }
        Change change = Change.of(
                        "contest.initiatives-imported",
                        "contests/" + contest.id() + "/initiatives",
                        contest.organizer())
                .facts(Map.of(
                        "contest",
                        contest.id(),
                        "created",
                        Long.toString(report.created()),
                        "updated",
                        Long.toString(report.updated())));
        return Done.of(report, change);
    }

    /** Whether a line says what is stored. */
    static boolean isSame(InitiativeEntity present, ImportedInitiative row) {
        return present.status() == row.status()
                && CureScope.changed(present.draft(), merged(present.draft(), row.draft()))
                        .isEmpty();
    }

    /** The line's values; what a table does not carry stays. */
    static InitiativeDraft merged(InitiativeDraft present, InitiativeDraft row) {
        return new InitiativeDraft(
                row.title(),
                row.category(),
                row.municipalities(),
                row.answers(),
                row.startedOn().isPresent() ? row.startedOn() : present.startedOn(),
                present.team(),
                row.externalId());
    }

    /** What became of a line. */
    enum Fate {
        CREATED,
        UPDATED,
        UNCHANGED
    }
}
