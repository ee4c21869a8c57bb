package cl.minka.plugin.transfer;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Finds, for a practice or a need, the municipalities that it should travel between; or gives many receivers their mentors.
 *
 * <p>The rules of the game:
 *
 * <ul>
 *   <li><b>Pure.</b> Implementations hold no mutable state and touch nothing outside their arguments: no clock, no file, no
 *       network, no randomness but from {@link TransferRequest#seed()}.
 *   <li><b>Thread-safe.</b> The platform calls one object from many threads at once.
 *   <li><b>Deterministic.</b> The same input gives the same answer, bit for bit, whatever the order in which municipalities were
 *       given, the locale, the zone, the number of threads or the process. Requests put themselves in order (see
 *       {@link TransferRequest}), so that walking through their lists and maps is already so.
 *   <li><b>Bounded.</b> Time and memory are bounded by the size of the request; the platform times strategies out, interrupts and
 *       abandons them.
 *   <li><b>Explained.</b> The reasons of a match add up to its score. What is missing in the data is said, not guessed in silence.
 *   <li><b>Honest.</b> What the method can not answer is {@link Unmatched}, never an exception or null.
 * </ul>
 *
 * <p>A strategy is registered as an OSGi service and described by {@link StrategyDescription}.
 */
@ConsumerType
public interface TransferStrategy {
    /**
     * Matches.
     *
     * @return {@link Matched}, perhaps without any match, or {@link Unmatched} when these data do not carry an answer; never null
     */
    Matching match(TransferRequest request);
}
