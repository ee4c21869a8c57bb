package cl.minka.practices.event;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Page;
import cl.minka.kernel.Slice;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Keeps events. Anybody reads those that are no drafts; their organizers write them. */
@ProviderType
public interface Events {
    /** Those that are to come first, then those that are over; sorted by {@code startsAt} or {@code title} if asked. */
    Page<Event> list(Caller caller, Filter filter, Slice slice);

    /** @throws EventNotFound also when it is a draft of somebody else */
    Event get(Caller caller, String id);

    Event create(Caller caller, EventPlan plan);

    /** Tells those who are registered when date, place or state change. */
    Event put(Caller caller, String id, EventPlan plan, Expected expected);

    /** Removes an event for which nobody ever registered; others are cancelled. */
    void delete(Caller caller, String id, Expected expected);

    /** The event as iCalendar. */
    byte[] calendar(Caller caller, String id);

    /** All that are to come, as iCalendar; at most 500. */
    byte[] calendar(Caller caller);

    /**
     * Which events are wanted; all that is given must hold.
     *
     * @param from those that end at or after it
     * @param to those that begin before it
     * @param region code of two digits of the place
     * @param text words of title, place or speakers
     */
    record Filter(
            Optional<EventKind> kind,
            Optional<Instant> from,
            Optional<Instant> to,
            Optional<String> region,
            Optional<String> organizer,
            Optional<EventState> state,
            Optional<String> text) {
        public Filter {
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(to, "to");
            Objects.requireNonNull(region, "region");
            Objects.requireNonNull(organizer, "organizer");
            Objects.requireNonNull(state, "state");
            Objects.requireNonNull(text, "text");
        }

        public static Filter none() {
            return new Filter(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }
    }
}
