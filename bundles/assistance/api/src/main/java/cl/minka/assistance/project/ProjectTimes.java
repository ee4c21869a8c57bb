package cl.minka.assistance.project;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Page;
import cl.minka.kernel.Slice;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Projects in time: one by itself, and all of a municipality together. Seen by whom the projects are seen by. */
@ProviderType
public interface ProjectTimes {
    /** @throws cl.minka.kernel.Refusal of kind {@code NOT_FOUND} also when it is none of the caller's */
    Gantt gantt(Caller caller, String id);

    /** The milestones as iCalendar (RFC 5545, UTF-8), from the first to the last day of each; under the same UID ever after. */
    byte[] calendar(Caller caller, String id);

    /**
     * The same for a program that can not sign in, by a secret address that {@link ProjectFeeds} made.
     *
     * @throws cl.minka.kernel.Refusal {@code assistance.feed-not-found} also when its owner sees the project no more
     */
    byte[] calendar(String secret);

    /** Municipalities that have projects, by their codes. */
    Page<Portfolio> portfolios(Caller caller, Optional<String> municipality, Slice slice);
}
