package cl.minka.practices.transfer;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The wish that an agreement goes on.
 *
 * @param reason why, or empty
 * @param verdicts of receivers, where it ends
 */
public record TransferMove(TransferStage to, String reason, List<GivenVerdict> verdicts) {
    public TransferMove {
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(reason, "reason");
        verdicts = List.copyOf(verdicts);
    }

    /**
     * A verdict that is given on the way.
     *
     * @param municipality the receiver; empty for all that have none yet and for which the caller may speak
     */
    public record GivenVerdict(Optional<String> municipality, Verdict verdict, String why) {
        public GivenVerdict {
            Objects.requireNonNull(municipality, "municipality");
            Objects.requireNonNull(verdict, "verdict");
            Objects.requireNonNull(why, "why");
        }
    }
}
