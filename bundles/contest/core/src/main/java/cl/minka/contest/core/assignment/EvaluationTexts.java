package cl.minka.contest.core.assignment;

import cl.minka.contest.Evaluation;
import java.util.ArrayList;
import java.util.List;
import javax.persistence.EntityManager;

/** What the evaluators of an initiative wrote, without who. */
public final class EvaluationTexts {
    private EvaluationTexts() {}

    /** Comments and justifications of its final evaluations. */
    public static List<String> of(EntityManager manager, String initiative) {
        List<String> texts = new ArrayList<>();
        manager.createQuery(
                        "SELECT e FROM EvaluationEntity e WHERE e.initiative = :initiative AND e.state = :state",
                        EvaluationEntity.class)
                .setParameter("initiative", initiative)
                .setParameter("state", Evaluation.State.FINAL)
                .getResultList()
                .forEach(entity -> {
                    Evaluation evaluation = entity.toRecord();
                    texts.add(evaluation.comment());
                    texts.addAll(evaluation.justification().values());
                });
        return texts.stream().map(String::strip).filter(text -> !text.isEmpty()).toList();
    }
}
