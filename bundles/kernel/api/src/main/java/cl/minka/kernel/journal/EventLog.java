package cl.minka.kernel.journal;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** The durable log of events, for those who read it at their own pace. */
@ProviderType
public interface EventLog {
    /** The events after a position, oldest first. */
    List<Event> after(long position, int limit);

    /** The position of the last event, 0 when there is none. */
    long head();
}
