package cl.minka.practices.campaign;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.osgi.annotation.versioning.ConsumerType;

/** Counts what municipalities did with practices after they were told of them; other parts register it as a service. */
@ConsumerType
public interface FollowUp {
    /** What is counted: {@code transfers}. */
    String name();

    /** By CUT code, of those municipalities, how many there are on those practices since then; those without any may be absent. */
    Map<String, Long> since(Collection<String> practices, Collection<String> municipalities, Instant from);
}
