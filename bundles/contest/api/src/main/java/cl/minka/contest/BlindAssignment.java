package cl.minka.contest;

import java.util.List;
import java.util.Optional;

/**
 * An assignment as its evaluator sees it: never who presents, nor who else evaluates.
 *
 * @param closes when evaluations close
 * @param evaluation his own, once begun
 */
public record BlindAssignment(
        String id,
        String contest,
        String contestTitle,
        BlindView initiative,
        List<Criterion> criteria,
        Assignment.State state,
        Optional<java.time.Instant> closes,
        Optional<Evaluation> evaluation,
        long version) {
    public BlindAssignment {
        criteria = List.copyOf(criteria);
    }
}
