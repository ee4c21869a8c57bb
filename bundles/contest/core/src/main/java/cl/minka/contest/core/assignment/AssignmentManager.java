package cl.minka.contest.core.assignment;

import cl.minka.contest.Assignment;
import cl.minka.contest.AssignmentPlan;
import cl.minka.contest.Assignments;
import cl.minka.contest.BlindAssignment;
import cl.minka.contest.Evaluation;
import cl.minka.contest.core.persistence.ContestTransactions;
import cl.minka.contest.core.redaction.BlindViewer;
import cl.minka.contest.core.search.Searcher;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Page;
import cl.minka.kernel.Slice;
import cl.minka.kernel.people.Accounts;
import cl.minka.kernel.table.ImportReport;
import cl.minka.kernel.table.Table;
import cl.minka.kernel.territory.Municipalities;
import java.time.Clock;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Hands each use case of assignments and evaluations to the one who does it. */
@Component(service = Assignments.class)
public final class AssignmentManager implements Assignments {
    private final ContestTransactions transactions;
    private final Searcher searcher;
    private final PanelAssigner assigner;
    private final AssignmentDesk desk;
    private final BlindAssignments blind;
    private final EvaluationDesk evaluations;
    private final EvaluationImport imports;
    private final AssignmentImport tables;

    @Activate
    public AssignmentManager(
            @Reference ContestTransactions transactions,
            @Reference Accounts accounts,
            @Reference Municipalities territory,
            @Reference Clock clock) {
        this.transactions = transactions;
        this.searcher = new Searcher(accounts, territory);
        this.assigner = new PanelAssigner(transactions, accounts, territory, clock);
        this.desk = new AssignmentDesk(transactions, accounts, territory, clock);
        this.blind = new BlindAssignments(new BlindViewer());
        this.evaluations = new EvaluationDesk(transactions, blind, clock);
        this.imports = new EvaluationImport(transactions, accounts, territory, clock);
        this.tables = new AssignmentImport(transactions, accounts, territory, clock);
    }

    @Override
    public AssignmentPlan assign(Caller caller, String contest, Order order, DoubleConsumer progress) {
        return assigner.assign(caller, contest, order, progress);
    }

    @Override
    public Page<Assignment> list(Caller caller, String contest, Filter filter, Slice slice) {
        return desk.list(caller, contest, filter, slice);
    }

    @Override
    public Assignment get(Caller caller, String contest, String id) {
        return desk.get(caller, contest, id);
    }

    @Override
    public Assignment add(Caller caller, String contest, String initiative, String evaluator) {
        return desk.add(caller, contest, initiative, evaluator);
    }

    @Override
    public Assignment reassign(Caller caller, String contest, String id, String evaluator, Expected expected) {
        return desk.reassign(caller, contest, id, evaluator, expected);
    }

    @Override
    public void delete(Caller caller, String contest, String id, Expected expected) {
        desk.delete(caller, contest, id, expected);
    }

    @Override
    public Page<BlindAssignment> mine(Caller caller, Optional<String> contest, Slice slice) {
        return transactions.read(manager -> blind.mine(manager, caller, contest, slice));
    }

    @Override
    public BlindAssignment blind(Caller caller, String id) {
        return evaluations.blind(caller, id);
    }

    @Override
    public Evaluation evaluation(Caller caller, String id) {
        return evaluations.evaluation(caller, id);
    }

    @Override
    public Evaluation evaluate(Caller caller, String id, Evaluation.Draft draft, Expected expected) {
        return evaluations.evaluate(caller, id, draft, expected);
    }

    @Override
    public BlindAssignment recuse(Caller caller, String id, String reason) {
        return evaluations.recuse(caller, id, reason);
    }

    @Override
    public ImportReport importEvaluations(
            Caller caller, String contest, Table table, boolean dryRun, DoubleConsumer progress) {
        return imports.run(caller, contest, table, dryRun, progress);
    }

    @Override
    public ImportReport importAssignments(
            Caller caller, String contest, Table table, boolean dryRun, DoubleConsumer progress) {
        return tables.run(caller, contest, table, dryRun, progress);
    }

    @Override
    public Page<ScoreLine> scores(Caller caller, String contest, Optional<String> search, Slice slice) {
        return transactions.read(manager -> ScoreLines.page(manager, caller, contest, search, searcher, slice));
    }
}
