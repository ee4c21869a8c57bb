package cl.minka.contest.core.assignment;

import cl.minka.contest.Assignment;
import cl.minka.contest.BlindTwin;
import cl.minka.contest.ContestStatus;
import cl.minka.contest.core.persistence.ContestEntity;
import cl.minka.contest.core.persistence.ContestStore;
import cl.minka.contest.core.persistence.InitiativeEntity;
import cl.minka.contest.core.persistence.InitiativeStore;
import cl.minka.kernel.Caller;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;

/** Some of the caller's own assignments with their evaluations, read in a few statements. */
final class OwnQueue {
    private final Map<String, OwnAssignment> assignments = new HashMap<>();
    private final Map<String, EvaluationEntity> evaluations = new HashMap<>();

    private OwnQueue() {}

    /** The contests of those that are his. */
    static Collection<String> contests(EntityManager manager, Caller caller, Collection<String> ids) {
        return byContest(manager, caller, ids).keySet();
    }

    /** Those among the ids that are his and that he may know of. */
    static OwnQueue of(EntityManager manager, Caller caller, Collection<String> ids) {
        OwnQueue queue = new OwnQueue();
        byContest(manager, caller, ids).forEach((id, own) -> ContestStore.find(manager, id)
                .filter(contest -> !contest.status().isBefore(ContestStatus.EVALUATION))
                .ifPresent(contest -> queue.take(manager, contest, own)));
        for (List<String> some : InitiativeStore.portions(queue.assignments.keySet())) {
            manager.createQuery("SELECT e FROM EvaluationEntity e WHERE e.assignment IN :ids", EvaluationEntity.class)
                    .setParameter("ids", some)
                    .getResultList()
                    .forEach(evaluation -> queue.evaluations.put(evaluation.assignment(), evaluation));
        }
        return queue;
    }

    private void take(EntityManager manager, ContestEntity contest, List<AssignmentEntity> own) {
        Map<String, InitiativeEntity> initiatives = InitiativeStore.byId(
                manager,
                contest.id(),
                own.stream().map(AssignmentEntity::initiative).toList());
        for (AssignmentEntity assignment : own) {
            Optional.ofNullable(initiatives.get(assignment.initiative()))
                    .filter(initiative -> initiative.blindState() == BlindTwin.State.CLEARED)
                    .ifPresent(initiative ->
                            assignments.put(assignment.id(), new OwnAssignment(contest, initiative, assignment)));
        }
    }

    private static Map<String, List<AssignmentEntity>> byContest(
            EntityManager manager, Caller caller, Collection<String> ids) {
        List<AssignmentEntity> found = new ArrayList<>();
        for (List<String> some : InitiativeStore.portions(ids)) {
            found.addAll(manager.createQuery(
                            "SELECT a FROM AssignmentEntity a WHERE a.id IN :ids AND a.account = :account"
                                    + " AND a.state <> :recused",
                            AssignmentEntity.class)
                    .setParameter("ids", some)
                    .setParameter("account", caller.account())
                    .setParameter("recused", Assignment.State.RECUSED)
                    .getResultList());
        }
        return found.stream()
                .collect(Collectors.groupingBy(AssignmentEntity::contest, TreeMap::new, Collectors.toList()));
    }

    Optional<OwnAssignment> assignment(String id) {
        return Optional.ofNullable(assignments.get(id));
    }

    Optional<EvaluationEntity> evaluation(String id) {
        return Optional.ofNullable(evaluations.get(id));
    }
}
