package cl.minka.contest;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Page;
import cl.minka.kernel.Slice;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What is done where evaluators differ by more than {@link ContestDefinition#discrepancyThreshold()}: a blind exchange
 * between them, a further evaluator, or scores on which all agree.
 *
 * <p>A difference exists once all who are assigned have finished, at least two of them, and the greatest of their
 * weighted totals less the least is above the threshold. Before that, evaluators are told nothing.
 */
@ProviderType
public interface Consensuses {
    /**
     * For the organiser, and for evaluators of the initiative whose own evaluation is final; from status
     * {@code evaluation} on.
     *
     * @param initiative its id or its neutral code
     * @throws ConsensusNotFound for everybody else, and for evaluators also where there is no difference
     */
    Consensus get(Caller caller, String contest, String initiative);

    /** All differences of the contest, past ones too, for the organiser; by id of the initiative. */
    Page<Consensus> list(Caller caller, String contest, Slice slice);

    /**
     * Does one thing about it; in status {@code evaluation}.
     *
     * @throws ConsensusNotFound as in {@link #get}
     */
    Consensus act(Caller caller, String contest, String initiative, Act act);

    /** The exchanges in which the caller has not accepted the newest proposal, at most 20. */
    List<Waiting> waiting(Caller caller);

    /** What may be done. */
    sealed interface Act permits Say, Propose, Accept, CallFurther, Close {}

    /** An evaluator writes to the others; refused where the text names people, places, or addresses. */
    record Say(String message) implements Act {}

    /** An evaluator proposes scores, one for each criterion, and accepts them himself. */
    record Propose(Map<String, BigDecimal> scores) implements Act {
        public Propose {
            scores = Map.copyOf(scores);
        }
    }

    /** An evaluator accepts a proposal; when all have accepted the same one, it is recorded. */
    record Accept(String proposal) implements Act {}

    /** The organiser gives the initiative to one more evaluator, checked like an assignment by hand. */
    record CallFurther(String evaluator) implements Act {}

    /** The organiser leaves it at the differing evaluations. */
    record Close(String reason) implements Act {}

    /** An exchange that waits for an evaluator. */
    record Waiting(String contest, String contestTitle, String code, Optional<Instant> closes) {}
}
