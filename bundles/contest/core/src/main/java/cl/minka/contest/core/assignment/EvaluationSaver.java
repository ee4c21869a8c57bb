package cl.minka.contest.core.assignment;

import cl.minka.contest.Assignment;
import cl.minka.contest.Evaluation;
import cl.minka.kernel.journal.Change;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import javax.persistence.EntityManager;

/** Writes what was checked into an evaluation. Its version and the progress of its initiative are told afterwards. */
final class EvaluationSaver {
    private EvaluationSaver() {}

    static EvaluationEntity write(
            EntityManager manager,
            OwnAssignment own,
            Optional<EvaluationEntity> before,
            Evaluation.Draft draft,
            Instant now) {
        EvaluationEntity evaluation = before.orElseGet(() -> new EvaluationEntity(own.assignment()));
        evaluation.write(
                draft, own.scale().total(draft.scores(), draft.abstentions().keySet()), now);
        if (before.isEmpty()) {
            manager.persist(evaluation);
        }
        boolean finished = draft.state() == Evaluation.State.FINAL;
        own.assignment().move(finished ? Assignment.State.FINAL : Assignment.State.STARTED, now);
        return evaluation;
    }

    static Change change(OwnAssignment own, Evaluation.Draft draft) {
        boolean finished = draft.state() == Evaluation.State.FINAL;
        return own.change(finished ? "contest.evaluation-finished" : "contest.evaluation-saved", "/evaluation")
                .fields(Set.of("scores", "justification", "abstentions", "comment", "state"))
                .state(EvaluationEntity.write(draft.scores()));
    }
}
