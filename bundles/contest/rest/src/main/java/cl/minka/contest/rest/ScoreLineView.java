package cl.minka.contest.rest;

import cl.minka.contest.Assignments;
import cl.minka.contest.Evaluation;
import java.math.BigDecimal;
import java.util.Optional;

/** One score of one evaluation, for organisers. */
public record ScoreLineView(
        String initiative,
        Optional<String> externalId,
        String evaluator,
        String criterion,
        BigDecimal score,
        Evaluation.State state) {
    static ScoreLineView of(Assignments.ScoreLine line) {
        return new ScoreLineView(
                line.initiative(), line.externalId(), line.evaluator(), line.criterion(), line.score(), line.state());
    }
}
