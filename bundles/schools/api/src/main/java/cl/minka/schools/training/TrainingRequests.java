package cl.minka.schools.training;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Page;
import cl.minka.kernel.Slice;
import java.util.Objects;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Keeps what training was asked for until a person decides. The organizer who is asked sees a request, the association's organizer all,
 * whoever asked his own, and who acts for a municipality those that are for it.
 */
@ProviderType
public interface TrainingRequests {
    /** Sorted by {@code createdAt}, the newest first, or {@code changedAt}. */
    Page<TrainingRequest> list(Caller caller, Filter filter, Slice slice);

    /** @throws TrainingRequestNotFound also when it is not the caller's to see */
    TrainingRequest get(Caller caller, String id);

    /**
     * Asks. Municipalities ask for themselves.
     *
     * @return the one that is there already where another part of the platform ({@link Caller#isSystem()}) asks again with the same
     *     source
     * @throws cl.minka.kernel.Refusal {@code CONFLICT} when a person asks with a source that is known
     */
    TrainingRequest ask(Caller caller, TrainingDraft draft);

    /** Makes a draft edition of it, for who organizes the course's school; the rest of the edition is written afterwards. */
    TrainingRequest open(Caller caller, String id, String course, Expected expected);

    TrainingRequest decline(Caller caller, String id, String answer, Expected expected);

    /** Which are wanted; all that is given must hold. */
    record Filter(
            Optional<TrainingRequest.State> state,
            Optional<String> municipality,
            Optional<String> source,
            Optional<String> edition) {
        public Filter {
            Objects.requireNonNull(state, "state");
            Objects.requireNonNull(municipality, "municipality");
            Objects.requireNonNull(source, "source");
            Objects.requireNonNull(edition, "edition");
        }

        public static Filter all() {
            return new Filter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        }
    }
}
