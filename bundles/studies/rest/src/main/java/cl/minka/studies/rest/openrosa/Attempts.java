package cl.minka.studies.rest.openrosa;

import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Counts wrong secrets by who sends them, on this node. Secrets are too long to be guessed; this keeps the load of guessing away.
 */
@Component(service = Attempts.class)
public final class Attempts {
    static final int MOST = 100;
    static final Duration WINDOW = Duration.ofMinutes(10);
    private static final int KEPT = 10_000;

    private final Clock clock;
    private final Map<String, Count> counts = new ConcurrentHashMap<>();

    @Activate
    public Attempts(@Reference Clock clock) {
        this.clock = clock;
    }

    /** Refuses whoever failed too often. */
    public void check(String peer) {
        Count count = counts.get(peer);
        long now = clock.millis();
        if (count != null && count.ends > now && count.failures >= MOST) {
            long seconds = (count.ends - now + 999) / 1000;
            throw new Refusal(Kind.TOO_MANY, "kernel.too-many-attempts", Map.of("retryAfterSeconds", seconds));
        }
    }

    public void failed(String peer) {
        long now = clock.millis();
        if (counts.size() >= KEPT) {
            counts.values().removeIf(count -> count.ends <= now);
        }
        if (counts.size() < KEPT || counts.containsKey(peer)) {
            counts.merge(
                    peer,
                    new Count(1, now + WINDOW.toMillis()),
                    (old, fresh) -> old.ends <= now ? fresh : new Count(old.failures + 1, old.ends));
        }
    }

    private record Count(int failures, long ends) {}
}
