package cl.minka.contest;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Page;
import cl.minka.kernel.Slice;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import org.osgi.annotation.versioning.ProviderType;

/** How well initiatives suit evaluators: what was imported, and what is computed from texts; for organisers only. */
@ProviderType
public interface Affinities {
    /**
     * Computes an affinity of 0 to 1 for every evaluator with a profile and every admitted initiative whose blind view is
     * cleared, from nothing that an evaluator may not see; in {@code screening} and {@code evaluation}. Takes the place of
     * what was computed before; what was imported stands before it.
     */
    AffinityComputation compute(Caller caller, String contest, Order order, DoubleConsumer progress);

    /** By initiative, then evaluator; pairs without affinity are absent. Can not be sorted otherwise. */
    Page<Affinity> list(Caller caller, String contest, Filter filter, Slice slice);

    /**
     * How to compute.
     *
     * @param minimum smaller ones are not kept, 0 to 1
     * @param replace whether imported affinities of evaluators with a profile give way
     */
    record Order(double minimum, boolean replace) {}

    /**
     * Which affinities are wanted.
     *
     * @param evaluator user name
     * @param initiative id or externalId
     */
    record Filter(Optional<String> evaluator, Optional<String> initiative) {}
}
