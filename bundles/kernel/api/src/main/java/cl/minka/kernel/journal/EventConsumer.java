package cl.minka.kernel.journal;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Learns of every event, in order, at least once; registered as a service.
 *
 * <p>The kernel keeps the position under the consumer's name and goes on from there: after a restart, on another node,
 * or when the bundle comes late, from the first event that is kept. When {@code accept} throws, the same events are
 * given again after a pause that grows to five minutes.
 */
@ConsumerType
public interface EventConsumer {
    /** Stable and unique: the position is kept under it. */
    String name();

    /** Takes some events, oldest first, at least one. Must be idempotent. */
    void accept(List<Event> events);
}
