package cl.minka.contest.core.assignment;

import cl.minka.contest.Assignment;
import cl.minka.contest.BlindAssignment;
import cl.minka.contest.BlindTwin;
import cl.minka.contest.BlindView;
import cl.minka.contest.ContestStatus;
import cl.minka.contest.Evaluation;
import cl.minka.contest.EvaluationPhase;
import cl.minka.contest.core.persistence.ContestEntity;
import cl.minka.contest.core.persistence.InitiativeEntity;
import cl.minka.contest.core.persistence.InitiativeStore;
import cl.minka.contest.core.redaction.BlindViewer;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Cursor;
import cl.minka.kernel.Fault;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.Page;
import cl.minka.kernel.Slice;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;

/** Assignments as their evaluators see them, in an order that tells nothing. */
final class BlindAssignments {
    private static final List<ContestStatus> OPENED = Arrays.stream(ContestStatus.values())
            .filter(status -> !status.isBefore(ContestStatus.EVALUATION))
            .toList();
    private final BlindViewer viewer;

    BlindAssignments(BlindViewer viewer) {
        this.viewer = viewer;
    }

    /**
     * Each step reads one table only: a statement that held a row of one while it waited for a row of another would
     * stand in the way of who saves an evaluation.
     */
    Page<BlindAssignment> mine(EntityManager manager, Caller caller, Optional<String> contest, Slice slice) {
        List<String> visible = visible(manager, caller, contest);
        String after = after(slice);
        List<String> wanted = visible.stream()
                .filter(id -> id.compareTo(after) > 0)
                .limit(slice.limit() + 1L)
                .toList();
        boolean more = wanted.size() > slice.limit();
        List<String> ids = more ? wanted.subList(0, slice.limit()) : wanted;
        Map<String, BlindAssignment> views = views(manager, assignments(manager, ids));
        return new Page<>(
                ids.stream().map(views::get).toList(),
                more ? Optional.of(Cursor.of(ids.get(ids.size() - 1)).encode()) : Optional.empty(),
                OptionalLong.of(visible.size()));
    }

    private static String after(Slice slice) {
        if (!slice.sort().isEmpty()) {
            throw new InvalidInput(Fault.at("/query/sort", "kernel.bad-sort", "allowed", ""));
        }
        return slice.after().map(cursor -> cursor.keys().get(0)).orElse("");
    }

    /** The caller's assignments in contests that evaluate or did, cleared ones only, by their ids, which tell nothing. */
    private static List<String> visible(EntityManager manager, Caller caller, Optional<String> contest) {
        List<Object[]> own = manager.createQuery(
                        "SELECT a.id, a.contest, a.initiative FROM AssignmentEntity a"
                                + " WHERE a.account = :account AND a.state <> :recused",
                        Object[].class)
                .setParameter("account", caller.account())
                .setParameter("recused", Assignment.State.RECUSED)
                .getResultList();
        Set<String> opened = new HashSet<>();
        for (List<String> ids : InitiativeStore.portions(texts(own, 1))) {
            opened.addAll(manager.createQuery(
                            "SELECT c.id FROM ContestEntity c WHERE c.id IN :ids AND c.status IN :opened", String.class)
                    .setParameter("ids", ids)
                    .setParameter("opened", OPENED)
                    .getResultList());
        }
        Set<String> cleared = new HashSet<>();
        for (List<String> ids : InitiativeStore.portions(texts(own, 2))) {
            cleared.addAll(manager.createQuery(
                            "SELECT i.id FROM InitiativeEntity i WHERE i.id IN :ids AND i.blindState = :cleared",
                            String.class)
                    .setParameter("ids", ids)
                    .setParameter("cleared", BlindTwin.State.CLEARED)
                    .getResultList());
        }
        return own.stream()
                .filter(row -> opened.contains((String) row[1]) && cleared.contains((String) row[2]))
                .filter(row -> contest.isEmpty() || contest.get().equals(row[1]))
                .map(row -> (String) row[0])
                .sorted()
                .toList();
    }

    private static Set<String> texts(List<Object[]> rows, int column) {
        return rows.stream().map(row -> (String) row[column]).collect(Collectors.toSet());
    }

    private static List<AssignmentEntity> assignments(EntityManager manager, List<String> ids) {
        List<AssignmentEntity> found = new ArrayList<>();
        for (List<String> some : InitiativeStore.portions(ids)) {
            found.addAll(
                    manager.createQuery("SELECT a FROM AssignmentEntity a WHERE a.id IN :ids", AssignmentEntity.class)
                            .setParameter("ids", some)
                            .getResultList());
        }
        return found;
    }

    BlindAssignment view(
            EntityManager manager, ContestEntity contest, InitiativeEntity initiative, AssignmentEntity assignment) {
        return view(
                contest,
                assignment,
                initiative.category(),
                viewer.views(manager, contest, List.of(initiative)).get(initiative.id()),
                Optional.ofNullable(manager.find(EvaluationEntity.class, assignment.id())),
                EvaluationEntity::toOwnRecord);
    }

    /** Some assignments with what belongs to them, in a few statements whatever their number. */
    private Map<String, BlindAssignment> views(EntityManager manager, List<AssignmentEntity> assignments) {
        Map<String, EvaluationEntity> evaluations = evaluations(manager, assignments);
        Map<String, List<AssignmentEntity>> byContest =
                assignments.stream().collect(Collectors.groupingBy(AssignmentEntity::contest));
        Map<String, BlindAssignment> views = new HashMap<>();
        byContest.forEach((id, own) -> {
            ContestEntity contest = manager.find(ContestEntity.class, id);
            Map<String, InitiativeEntity> initiatives = InitiativeStore.byId(
                    manager, id, own.stream().map(AssignmentEntity::initiative).toList());
            Map<String, BlindView> blind = viewer.views(manager, contest, initiatives.values());
            for (AssignmentEntity assignment : own) {
                views.put(
                        assignment.id(),
                        view(
                                contest,
                                assignment,
                                initiatives.get(assignment.initiative()).category(),
                                blind.get(assignment.initiative()),
                                Optional.ofNullable(evaluations.get(assignment.id())),
                                EvaluationEntity::toRecord));
            }
        });
        return views;
    }

    private static Map<String, EvaluationEntity> evaluations(
            EntityManager manager, List<AssignmentEntity> assignments) {
        List<EvaluationEntity> found = new ArrayList<>();
        for (List<String> ids : InitiativeStore.portions(
                assignments.stream().map(AssignmentEntity::id).toList())) {
            found.addAll(manager.createQuery(
                            "SELECT e FROM EvaluationEntity e WHERE e.assignment IN :ids", EvaluationEntity.class)
                    .setParameter("ids", ids)
                    .getResultList());
        }
        return found.stream().collect(Collectors.toMap(EvaluationEntity::assignment, Function.identity()));
    }

    /** @param shown how the evaluation reads: the time spent is shown where he asks for one assignment only */
    private static BlindAssignment view(
            ContestEntity contest,
            AssignmentEntity assignment,
            Optional<String> category,
            BlindView view,
            Optional<EvaluationEntity> evaluation,
            Function<EvaluationEntity, Evaluation> shown) {
        return new BlindAssignment(
                assignment.id(),
                contest.id(),
                contest.definition().title(),
                view,
                ScoreScales.form(contest.definition(), EvaluationPhase.BLIND, category),
                assignment.state(),
                contest.definition().schedule().evaluationCloses(),
                evaluation.map(shown),
                assignment.version() + evaluation.map(EvaluationEntity::version).orElse(0L));
    }
}
