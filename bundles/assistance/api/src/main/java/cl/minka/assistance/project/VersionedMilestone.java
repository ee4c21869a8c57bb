package cl.minka.assistance.project;

import java.util.Objects;

/**
 * A milestone as it stands.
 *
 * @param version of the project: when one milestone moves, others do
 */
public record VersionedMilestone(PlannedMilestone planned, long version) {
    public VersionedMilestone {
        Objects.requireNonNull(planned, "planned");
    }
}
