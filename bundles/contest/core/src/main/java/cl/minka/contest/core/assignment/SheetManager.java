package cl.minka.contest.core.assignment;

import cl.minka.contest.BlindAssignment;
import cl.minka.contest.Criterion;
import cl.minka.contest.Evaluation;
import cl.minka.contest.EvaluationSheets;
import cl.minka.contest.core.assignment.SheetLines.Gathered;
import cl.minka.contest.core.persistence.ContestStore;
import cl.minka.contest.core.persistence.ContestTransactions;
import cl.minka.contest.core.redaction.BlindViewer;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Page;
import cl.minka.kernel.Slice;
import cl.minka.kernel.table.ImportReport;
import cl.minka.kernel.table.Table;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Gives evaluators their assignments as a sheet and takes it back. */
@Component(service = EvaluationSheets.class)
public final class SheetManager implements EvaluationSheets {
    /** A page is made of whole assignments. */
    private static final int ROWS_OF_AN_ASSIGNMENT = 10;

    private final ContestTransactions transactions;
    private final BlindAssignments blind = new BlindAssignments(new BlindViewer());
    private final Clock clock;

    @Activate
    public SheetManager(@Reference ContestTransactions transactions, @Reference Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Page<Row> rows(Caller caller, Optional<String> contest, Slice slice) {
        Slice assignments = new Slice(
                Math.max(1, slice.limit() / ROWS_OF_AN_ASSIGNMENT), slice.after(), slice.sort(), slice.exactTotal());
        Page<BlindAssignment> page = transactions.read(manager -> blind.mine(manager, caller, contest, assignments));
        return new Page<>(
                page.items().stream().flatMap(one -> rows(one).stream()).toList(), page.next(), OptionalLong.empty());
    }

    @Override
    public ImportReport load(Caller caller, Table table, boolean dryRun) {
        table.requireReadable();
        ImportErrors errors = new ImportErrors();
        Collection<Gathered> lines = SheetLines.read(table, errors);
        if (!errors.isEmpty()) {
            return errors.refused();
        }
        List<String> ids = lines.stream().map(Gathered::assignment).toList();
        return dryRun
                ? transactions.read(manager -> new SheetDesk(manager, caller, clock.instant()).check(lines))
                : transactions.change(caller, manager -> {
                    OwnQueue.contests(manager, caller, ids)
                            .forEach(contest -> ContestStore.visibleForChange(manager, caller, contest));
                    return new SheetDesk(manager, caller, clock.instant()).save(lines);
                });
    }

    private static List<Row> rows(BlindAssignment assignment) {
        Optional<Evaluation> evaluation = assignment.evaluation();
        List<Row> rows = new ArrayList<>();
        for (Criterion criterion : assignment.criteria()) {
            boolean isFirst = rows.isEmpty();
            rows.add(new Row(
                    assignment.id(),
                    assignment.initiative().code(),
                    assignment.initiative().title(),
                    criterion.id(),
                    criterion.name(),
                    criterion.min(),
                    criterion.max(),
                    criterion.step(),
                    evaluation.map(one -> one.scores().get(criterion.id())),
                    evaluation.map(one -> one.abstentions().get(criterion.id())),
                    evaluation.map(one -> one.justification().get(criterion.id())),
                    evaluation.map(Evaluation::comment).filter(text -> isFirst && !text.isEmpty()),
                    evaluation.map(Evaluation::state).filter(state -> isFirst),
                    evaluation.map(Evaluation::version).orElse(0L)));
        }
        return rows;
    }
}
