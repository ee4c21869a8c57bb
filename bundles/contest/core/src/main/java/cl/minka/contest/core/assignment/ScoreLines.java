package cl.minka.contest.core.assignment;

import cl.minka.contest.Assignments.ScoreLine;
import cl.minka.contest.SearchScope;
import cl.minka.contest.core.persistence.ContestEntity;
import cl.minka.contest.core.persistence.ContestStore;
import cl.minka.contest.core.persistence.InitiativeStore;
import cl.minka.contest.core.search.Search;
import cl.minka.contest.core.search.Searcher;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Page;
import cl.minka.kernel.Slice;
import cl.minka.kernel.jpa.Conditions;
import cl.minka.kernel.jpa.Keyset;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;

/** All scores of a contest, one a line; a page is made of whole evaluations. */
final class ScoreLines {
    private static final Keyset<EvaluationEntity> LISTS = new Keyset<>(
            EvaluationEntity.class,
            Keyset.Key.text("assignment"),
            EvaluationEntity::assignment,
            Map.of("assignment", Keyset.Key.text("assignment")),
            new Slice.Sort("assignment", false));

    private ScoreLines() {}

    static Page<ScoreLine> page(
            EntityManager manager,
            Caller caller,
            String contest,
            Optional<String> search,
            Searcher searcher,
            Slice slice) {
        ContestEntity within = ContestStore.organized(manager, caller, contest);
        int criteria = Math.max(1, within.definition().criteria().size());
        Slice evaluations = new Slice(Math.max(1, slice.limit() / criteria), slice.after(), slice.sort(), false);
        Conditions conditions = new Conditions().and("e.contest = :contest", "contest", contest);
        search.ifPresent(text ->
                searcher.restrict(manager, caller, within, SearchScope.EVALUATIONS, Search.ofQuery(text), conditions));
        Page<EvaluationEntity> page = LISTS.uncounted(manager, conditions, evaluations);
        List<ScoreLine> lines = new ArrayList<>();
        Map<String, AssignmentEntity> assignments = assignments(manager, page.items());
        Map<String, String> names = AssignmentStore.externalIds(
                manager,
                assignments.values().stream().map(AssignmentEntity::initiative).toList());
        for (EvaluationEntity evaluation : page.items()) {
            AssignmentEntity assignment = assignments.get(evaluation.assignment());
            for (Map.Entry<String, BigDecimal> score : evaluation.scores().entrySet()) {
                lines.add(new ScoreLine(
                        assignment.initiative(),
                        Optional.ofNullable(names.get(assignment.initiative())),
                        assignment.username(),
                        score.getKey(),
                        score.getValue(),
                        evaluation.state()));
            }
        }
        return new Page<>(lines, page.next(), page.total());
    }

    private static Map<String, AssignmentEntity> assignments(
            EntityManager manager, List<EvaluationEntity> evaluations) {
        List<AssignmentEntity> found = new ArrayList<>();
        for (List<String> ids : InitiativeStore.portions(
                evaluations.stream().map(EvaluationEntity::assignment).toList())) {
            found.addAll(
                    manager.createQuery("SELECT a FROM AssignmentEntity a WHERE a.id IN :ids", AssignmentEntity.class)
                            .setParameter("ids", ids)
                            .getResultList());
        }
        return found.stream().collect(Collectors.toMap(AssignmentEntity::id, Function.identity()));
    }
}
