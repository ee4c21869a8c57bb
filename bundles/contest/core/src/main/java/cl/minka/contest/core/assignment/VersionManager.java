package cl.minka.contest.core.assignment;

import cl.minka.contest.Evaluation;
import cl.minka.contest.EvaluationDifference;
import cl.minka.contest.EvaluationVersion;
import cl.minka.contest.EvaluationVersions;
import cl.minka.contest.core.persistence.ContestStore;
import cl.minka.contest.core.persistence.ContestTransactions;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Page;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.Slice;
import cl.minka.kernel.jpa.Conditions;
import cl.minka.kernel.jpa.Keyset;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Shows evaluators what they saved before, and organisers of it what was final. */
@Component(service = EvaluationVersions.class)
public final class VersionManager implements EvaluationVersions {
    private static final Keyset.Key NUMBER = Keyset.Key.small("number");
    private static final Keyset<VersionEntity> LISTS = new Keyset<>(
            VersionEntity.class,
            NUMBER,
            VersionEntity::number,
            Map.of("number", NUMBER),
            new Slice.Sort("number", true));

    private final ContestTransactions transactions;

    @Activate
    public VersionManager(@Reference ContestTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Page<EvaluationVersion> mine(Caller caller, String assignment, Slice slice) {
        return transactions.read(manager -> page(manager, own(manager, caller, assignment), slice));
    }

    @Override
    public EvaluationVersion mine(Caller caller, String assignment, int number) {
        return transactions.read(manager -> get(manager, own(manager, caller, assignment), number));
    }

    @Override
    public EvaluationDifference difference(Caller caller, String assignment, int from, OptionalInt to) {
        return transactions.read(manager -> difference(manager, own(manager, caller, assignment), from, to));
    }

    @Override
    public Page<EvaluationVersion> finished(Caller caller, String contest, String assignment, Slice slice) {
        return transactions.read(manager -> page(manager, organized(manager, caller, contest, assignment), slice));
    }

    @Override
    public EvaluationVersion finished(Caller caller, String contest, String assignment, int number) {
        return transactions.read(manager -> get(manager, organized(manager, caller, contest, assignment), number));
    }

    @Override
    public EvaluationDifference finishedDifference(
            Caller caller, String contest, String assignment, int from, OptionalInt to) {
        return transactions.read(
                manager -> difference(manager, organized(manager, caller, contest, assignment), from, to));
    }

    private static Shown own(EntityManager manager, Caller caller, String assignment) {
        return new Shown(
                OwnAssignment.find(manager, caller, assignment).assignment().id(), false);
    }

    private static Shown organized(EntityManager manager, Caller caller, String contest, String assignment) {
        ContestStore.organized(manager, caller, contest);
        return new Shown(AssignmentStore.get(manager, contest, assignment).id(), true);
    }

    private static Page<EvaluationVersion> page(EntityManager manager, Shown shown, Slice slice) {
        Conditions conditions = new Conditions().and("e.assignment = :assignment", "assignment", shown.assignment);
        return LISTS.page(
                        manager,
                        shown.finishedOnly
                                ? conditions.and("e.state = :finished", "finished", Evaluation.State.FINAL)
                                : conditions,
                        slice)
                .map(VersionEntity::toRecord);
    }

    private static EvaluationVersion get(EntityManager manager, Shown shown, int number) {
        return Optional.ofNullable(manager.find(VersionEntity.class, new VersionEntity.Key(shown.assignment, number)))
                .filter(version -> !shown.finishedOnly || version.state() == Evaluation.State.FINAL)
                .orElseThrow(() ->
                        new Refusal(Kind.NOT_FOUND, "contest.evaluation-version-not-found", Map.of("number", number)))
                .toRecord();
    }

    private static EvaluationDifference difference(EntityManager manager, Shown shown, int from, OptionalInt to) {
        EvaluationVersion before = get(manager, shown, from);
        EvaluationVersion after = to.isPresent()
                ? get(manager, shown, to.getAsInt())
                : page(manager, shown, Slice.first(1)).items().get(0);
        return VersionDifference.of(before, after);
    }

    /** Whose versions, and which of them. */
    private record Shown(String assignment, boolean finishedOnly) {}
}
