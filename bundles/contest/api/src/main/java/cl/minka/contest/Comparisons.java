package cl.minka.contest;

import cl.minka.kernel.Caller;
import java.util.List;
import java.util.function.DoubleConsumer;
import org.osgi.annotation.versioning.ProviderType;

/** Strategies side by side on the same evaluations, and how firm the selection is; for organisers. Stores nothing. */
@ProviderType
public interface Comparisons {
    /** Most resamples that may be asked for. */
    int MOST_RESAMPLES = 2_000;

    /**
     * Runs every wanted strategy on the final evaluations present; from status {@code evaluation} on. The same
     * evaluations, strategies and order give the same answer, bit for bit. A strategy that refuses or fails is told in
     * its place and hurts no other.
     *
     * @param progress takes 0 to 1; throws when somebody asked to stop
     * @throws cl.minka.kernel.InvalidInput for a strategy that is not installed, or too many resamples
     */
    Comparison compare(Caller caller, String contest, Order order, DoubleConsumer progress);

    /**
     * What to compare.
     *
     * @param strategies ids; none means all that are installed
     * @param seed of the bootstrap
     * @param resamples of the bootstrap, 0 (none) to {@value #MOST_RESAMPLES}
     */
    record Order(List<String> strategies, long seed, int resamples) {
        public Order {
            strategies = List.copyOf(strategies);
        }
    }
}
