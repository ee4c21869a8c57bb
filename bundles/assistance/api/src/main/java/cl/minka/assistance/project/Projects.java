package cl.minka.assistance.project;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Page;
import cl.minka.kernel.Slice;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Keeps projects. A municipality sees and changes its own, an adviser those of whom he advises, the association all; to others
 * they do not exist.
 */
@ProviderType
public interface Projects {
    /** Sorted by {@code title}, {@code createdAt} or {@code changedAt}. */
    Page<Project> list(Caller caller, Filter filter, Slice slice);

    /** @throws cl.minka.kernel.Refusal of kind {@code NOT_FOUND} also when it is none of the caller's */
    Project get(Caller caller, String id);

    /** An empty municipality is the caller's own. */
    Project create(Caller caller, ProjectDraft draft);

    /** The municipality stays. Refused once it is closed or abandoned. */
    Project put(Caller caller, String id, ProjectDraft draft, Expected expected);

    /** Only an idea is removed. */
    void delete(Caller caller, String id, Expected expected);

    /**
     * Moves it one stage on, one back with a reason, or abandons it with a reason; the present stage changes nothing.
     *
     * @throws cl.minka.assistance.MoveRefused with everything that is missing
     */
    Project move(Caller caller, String id, ProjectStage to, Optional<String> reason);

    /** The milestones in time: by earliest start, then in the order in which they were added. */
    List<PlannedMilestone> plan(Caller caller, String id);

    /**
     * Adds a milestone; an empty key gets one.
     *
     * @throws cl.minka.kernel.InvalidInput also where what comes before is unknown, or goes in a circle (which is named)
     */
    VersionedMilestone add(Caller caller, String id, Milestone milestone);

    VersionedMilestone milestone(Caller caller, String id, String key);

    VersionedMilestone change(Caller caller, String id, String key, Milestone milestone, Expected expected);

    /** Refused while others come after it. */
    void remove(Caller caller, String id, String key, Expected expected);

    /** The newest last. */
    Page<ProjectLogEntry> log(Caller caller, String id, Slice slice);

    ProjectLogEntry note(Caller caller, String id, String text);

    /** Which are wanted; all that is given must hold. */
    record Filter(Optional<ProjectStage> stage, Optional<String> municipality) {
        public Filter {
            Objects.requireNonNull(stage, "stage");
            Objects.requireNonNull(municipality, "municipality");
        }
    }
}
