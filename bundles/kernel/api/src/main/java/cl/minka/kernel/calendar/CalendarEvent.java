package cl.minka.kernel.calendar;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Something that takes place.
 *
 * @param uid the same for the same thing ever after, such as {@code events/k3ja7xw2}, also in the {@link
 *     cl.minka.kernel.notice.CalendarEntry} of a notice; letters, digits, {@code . _ / -}, at most 150
 * @param sequence greater each time that its date, place or state change
 * @param changedAt when it was last changed
 * @param zone in which its times are written
 * @param cancelled whether it does not take place
 * @param comments what its readers should know besides, such as that the day is a holiday; a property {@code COMMENT} each
 */
public record CalendarEvent(
        String uid,
        int sequence,
        Instant changedAt,
        Instant begins,
        Instant ends,
        ZoneId zone,
        String summary,
        String description,
        Optional<String> location,
        boolean cancelled,
        List<String> comments) {
    private static final String UID = "[A-Za-z0-9._/-]{1,150}";

    public CalendarEvent {
        if (!uid.matches(UID)) {
            throw new IllegalArgumentException("uid " + uid);
        }
        if (sequence < 0) {
            throw new IllegalArgumentException("sequence " + sequence);
        }
        if (ends.isBefore(begins)) {
            throw new IllegalArgumentException("ends before it begins: " + uid);
        }
        Objects.requireNonNull(changedAt, "changedAt");
        Objects.requireNonNull(zone, "zone");
        Objects.requireNonNull(summary, "summary");
        Objects.requireNonNull(description, "description");
        Objects.requireNonNull(location, "location");
        comments = List.copyOf(comments);
    }

    /** Without comments. */
    public CalendarEvent(
            String uid,
            int sequence,
            Instant changedAt,
            Instant begins,
            Instant ends,
            ZoneId zone,
            String summary,
            String description,
            Optional<String> location,
            boolean cancelled) {
        this(uid, sequence, changedAt, begins, ends, zone, summary, description, location, cancelled, List.of());
    }
}
