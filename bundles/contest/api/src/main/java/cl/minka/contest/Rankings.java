package cl.minka.contest;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Page;
import cl.minka.kernel.Slice;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import org.osgi.annotation.versioning.ProviderType;

/** Rankings by pluggable strategies; for organisers, and in part for the committee. */
@ProviderType
public interface Rankings {
    /**
     * Computes and stores a ranking over the final evaluations present; from status {@code evaluation} on.
     *
     * @throws StrategyAbsent when the strategy is not there
     */
    Ranking compute(Caller caller, String contest, Order order, DoubleConsumer progress);

    /** Newest first, whole. */
    Page<Ranking> list(Caller caller, String contest, Slice slice);

    Ranking get(Caller caller, String contest, String id);

    /** Recomputes from what was stored as input and compares bit for bit. */
    Verification verify(Caller caller, String contest, String id);

    /** What to compute; absent parts are the contest's own. */
    record Order(Optional<ScoringChoice> scoring, Optional<String> note) {}

    /** @param differences in words, at most 100 */
    record Verification(boolean identical, List<String> differences) {
        public Verification {
            differences = List.copyOf(differences);
        }
    }
}
