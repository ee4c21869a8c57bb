package cl.minka.kernel.core.jobs;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** One kind of work that stands in the table by name. */
interface Work {
    /** How long to wait for somebody who is not installed on this node, or not yet. */
    Duration ABSENT = Duration.ofSeconds(3);

    /**
     * Does the work of that name.
     *
     * @param stopping whether the node is going down
     * @return the pause before it is to be done again; empty when it is done for good
     */
    Optional<Duration> run(String name, BooleanSupplier stopping);
}
