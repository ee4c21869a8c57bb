package cl.minka.practices.event;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * An event with its figures.
 *
 * @param sequence grows whenever date, place or state change, as calendars want it
 * @param seats of those who hold one, offers included
 * @param waiting how many wait for a seat
 */
public record Event(
        String id,
        EventPlan plan,
        int sequence,
        int seats,
        int waiting,
        Instant createdAt,
        Instant changedAt,
        long version) {
    public Event {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(plan, "plan");
        Objects.requireNonNull(createdAt, "createdAt");
        Objects.requireNonNull(changedAt, "changedAt");
    }

    /** Seats that nobody holds; empty without a limit. */
    public Optional<Integer> free() {
        return plan.capacity().map(capacity -> Math.max(0, capacity - seats));
    }
}
