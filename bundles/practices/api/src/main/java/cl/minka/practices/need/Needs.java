package cl.minka.practices.need;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Page;
import cl.minka.kernel.Slice;
import java.util.Objects;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Keeps the needs board. Municipalities and organizers read it. Whose an anonymous need is, only that municipality and the
 * association know, and those whose offer it accepted: nobody else finds it by it, sorts by it or counts it.
 */
@ProviderType
public interface Needs {
    /** Sorted by {@code createdAt} (newest first), {@code changedAt}, {@code urgency}, {@code wantedBy} or {@code title}. */
    Page<Need> list(Caller caller, Filter filter, Slice slice);

    /** @throws NeedNotFound when there is none */
    Need get(Caller caller, String id);

    Need create(Caller caller, NeedSheet sheet);

    /** Changes what is written of it, by its municipality or the association. */
    Need put(Caller caller, String id, NeedSheet sheet, Expected expected);

    /** Takes it off the board while nobody has offered help. */
    void delete(Caller caller, String id, Expected expected);

    /** Moves it to another state; to the present one nothing changes. */
    Need move(Caller caller, String id, NeedStep step);

    Unanswered unanswered(Caller caller);

    /**
     * Which needs are wanted; all that is given must hold.
     *
     * @param topic main or other, whatever its case and accents
     * @param region code of two digits; finds no need whose municipality the caller must not know
     * @param municipality CUT code; finds no need whose municipality the caller must not know
     * @param unanswered open and without any offer
     * @param text words that title, problem and context have all of, in singular or plural
     */
    record Filter(
            Optional<String> topic,
            Optional<String> region,
            Optional<NeedState> state,
            Optional<Urgency> urgency,
            Optional<String> municipality,
            boolean unanswered,
            Optional<String> text) {
        public Filter {
            Objects.requireNonNull(topic, "topic");
            Objects.requireNonNull(region, "region");
            Objects.requireNonNull(state, "state");
            Objects.requireNonNull(urgency, "urgency");
            Objects.requireNonNull(municipality, "municipality");
            Objects.requireNonNull(text, "text");
        }

        public static Filter none() {
            return new Filter(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    false,
                    Optional.empty());
        }
    }
}
