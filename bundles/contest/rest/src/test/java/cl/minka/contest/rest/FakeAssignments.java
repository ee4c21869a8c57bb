package cl.minka.contest.rest;

import cl.minka.contest.Assignment;
import cl.minka.contest.AssignmentNotFound;
import cl.minka.contest.AssignmentPlan;
import cl.minka.contest.Assignments;
import cl.minka.contest.BlindAssignment;
import cl.minka.contest.Evaluation;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Fault;
import cl.minka.kernel.Page;
import cl.minka.kernel.Slice;
import cl.minka.kernel.rest.FakeJournal;
import cl.minka.kernel.rest.Listing;
import cl.minka.kernel.table.ImportReport;
import cl.minka.kernel.table.Table;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.DoubleConsumer;

/** One assignment, {@code a1}, of {@code evaluador-01}. */
final class FakeAssignments implements Assignments {
    private final FakeJournal journal;
    Optional<Order> order = Optional.empty();
    Optional<Filter> filter = Optional.empty();
    Optional<Evaluation> evaluation = Optional.empty();
    Optional<Evaluation.Draft> lastDraft = Optional.empty();
    Optional<String> search = Optional.empty();

    FakeAssignments(FakeJournal journal) {
        this.journal = journal;
    }

    @Override
    public AssignmentPlan assign(Caller caller, String contest, Order wanted, DoubleConsumer progress) {
        order = Optional.of(wanted);
        AssignmentPlan plan = new AssignmentPlan(
                12,
                34.5,
                1.25,
                wanted.objective() == Objective.FAIR ? OptionalDouble.of(1.5) : OptionalDouble.empty(),
                wanted.objective() == Objective.TOTAL,
                List.of(new AssignmentPlan.Unmet(
                        Samples.INITIATIVE,
                        1,
                        List.of(Fault.at("", "contest.unmet.all-at-full-load", "count", 4)),
                        List.of(Fault.at("", "contest.clash.same-region")))),
                List.of(),
                List.of(new AssignmentPlan.UnmetEvaluator(
                        "evaluador-01", 2, List.of(Fault.at("", "contest.least.same-region", "count", 3)))),
                wanted.cap().map(cap -> new AssignmentPlan.Randomized(cap.doubleValue(), 31.5, 34.5)));
        journal.write(caller, plan);
        return plan;
    }

    @Override
    public Page<Assignment> list(Caller caller, String contest, Filter asked, Slice slice) {
        filter = Optional.of(asked);
        return Listing.page(List.of(assignment("evaluador-01")), slice);
    }

    @Override
    public Assignment get(Caller caller, String contest, String id) {
        return assignment("evaluador-01");
    }

    @Override
    public Assignment add(Caller caller, String contest, String initiative, String evaluator) {
        Assignment made = assignment(evaluator);
        journal.write(caller, made);
        return made;
    }

    @Override
    public Assignment reassign(Caller caller, String contest, String id, String evaluator, Expected expected) {
        expected.check(6);
        return assignment(evaluator);
    }

    @Override
    public void delete(Caller caller, String contest, String id, Expected expected) {
        expected.check(6);
    }

    private static Assignment assignment(String evaluator) {
        return new Assignment(
                "a1",
                Samples.CONTEST,
                Samples.INITIATIVE,
                Optional.of("EXT-1"),
                evaluator,
                Assignment.State.ASSIGNED,
                Optional.empty(),
                Samples.THEN,
                Samples.THEN,
                6);
    }

    @Override
    public Page<BlindAssignment> mine(Caller caller, Optional<String> contest, Slice slice) {
        return Listing.page(List.of(blindAssignment()), slice);
    }

    @Override
    public BlindAssignment blind(Caller caller, String id) {
        if (!caller.username().equals("evaluador-01") || !id.equals("a1")) {
            throw new AssignmentNotFound();
        }
        return blindAssignment();
    }

    private BlindAssignment blindAssignment() {
        return new BlindAssignment(
                "a1",
                Samples.CONTEST,
                "Concurso de ejemplo",
                Samples.blindView(),
                List.of(Samples.criterion("impacto", "0.6"), Samples.described("innovacion", "0.4")),
                Assignment.State.ASSIGNED,
                Optional.of(Samples.THEN),
                evaluation,
                6);
    }

    @Override
    public Evaluation evaluation(Caller caller, String id) {
        return evaluation.orElseThrow(AssignmentNotFound::new);
    }

    @Override
    public Evaluation evaluate(Caller caller, String id, Evaluation.Draft draft, Expected expected) {
        long version = evaluation.map(Evaluation::version).orElse(0L);
        if (evaluation.isPresent()) {
            expected.check(version);
        }
        lastDraft = Optional.of(draft);
        Evaluation saved = new Evaluation(
                draft.scores(),
                draft.justification(),
                draft.abstentions(),
                draft.comment(),
                draft.state(),
                OptionalDouble.of(84),
                Samples.THEN,
                version + 1,
                OptionalLong.of(1_200));
        evaluation = Optional.of(saved);
        return saved;
    }

    @Override
    public BlindAssignment recuse(Caller caller, String id, String reason) {
        return blind(caller, id);
    }

    @Override
    public ImportReport importEvaluations(
            Caller caller, String contest, Table table, boolean dryRun, DoubleConsumer progress) {
        return new ImportReport(table.rows().count(), 0, 0, 1, List.of());
    }

    @Override
    public ImportReport importAssignments(
            Caller caller, String contest, Table table, boolean dryRun, DoubleConsumer progress) {
        long removed = table.rows()
                .filter(row -> row.get("action").equals(Optional.of("remove")))
                .count();
        return new ImportReport(dryRun ? 7 : 8, 1, removed, 0, List.of());
    }

    @Override
    public Page<ScoreLine> scores(Caller caller, String contest, Optional<String> asked, Slice slice) {
        search = asked;
        ScoreLine line = new ScoreLine(
                Samples.INITIATIVE,
                Optional.of("=EXT"),
                "evaluador-01",
                "impacto",
                new BigDecimal("-3"),
                Evaluation.State.FINAL);
        return new Page<>(List.of(line), Optional.empty(), OptionalLong.of(1));
    }
}
