package cl.minka.kernel.journal;

import java.time.Instant;
import java.util.Map;

/**
 * A change of state, as other parts of the platform learn of it.
 *
 * @param position grows with every commit: who has read up to here has missed nothing
 * @param type the {@link Change#action()}
 */
public record Event(
        long position,
        Instant at,
        String type,
        String resource,
        String organization,
        long actor,
        Map<String, String> facts) {
    public Event {
        facts = Map.copyOf(facts);
    }
}
