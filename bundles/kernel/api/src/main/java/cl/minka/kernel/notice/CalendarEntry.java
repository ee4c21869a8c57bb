package cl.minka.kernel.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A date that goes with a notice as a calendar attachment (RFC 5545), so that people need not copy it. Made with {@link
 * #at} or {@link #deadline} and the methods that add to it.
 *
 * @param uid the same for the same date in every notice, such as {@code contest/2027/evaluation-closes}; letters,
 *     digits, {@code . _ / -}, at most 150
 * @param sequence greater each time the date changes, so that calendars take the newer
 * @param summaryKey {@code <summaryKey>.title} and {@code <summaryKey>.detail} are its words, with the notice's
 *     arguments
 * @param cancelled whether calendars shall take it out
 */
public record CalendarEntry(
        String uid,
        int sequence,
        Instant begins,
        Optional<Instant> ends,
        String summaryKey,
        Optional<String> location,
        boolean cancelled) {
    private static final String UID = "[A-Za-z0-9._/-]{1,150}";
    private static final Duration LAST_HOUR = Duration.ofHours(1);
    private static final int LONGEST_LOCATION = 300;

    public CalendarEntry {
        if (!uid.matches(UID)) {
            throw new IllegalArgumentException("uid " + uid);
        }
        if (sequence < 0) {
            throw new IllegalArgumentException("sequence " + sequence);
        }
        if (ends.isPresent() && ends.get().isBefore(begins)) {
            throw new IllegalArgumentException("ends before it begins: " + uid);
        }
        if (location.filter(place -> place.length() > LONGEST_LOCATION).isPresent()) {
            throw new IllegalArgumentException("location of " + uid);
        }
        Objects.requireNonNull(summaryKey, "summaryKey");
    }

    /** Something that begins at an instant. */
    public static CalendarEntry at(String uid, Instant begins, String summaryKey) {
        return new CalendarEntry(uid, 0, begins, Optional.empty(), summaryKey, Optional.empty(), false);
    }

    /** The last hour of a term: calendars show it on its last day also where the term ends at midnight. */
    public static CalendarEntry deadline(String uid, Instant ends, String summaryKey) {
        return at(uid, ends.minus(LAST_HOUR), summaryKey).until(ends);
    }

    public CalendarEntry until(Instant newEnd) {
        return new CalendarEntry(uid, sequence, begins, Optional.of(newEnd), summaryKey, location, cancelled);
    }

    /** Of two with the same uid the greater one holds; the position of the event that tells of it will do. */
    public CalendarEntry sequence(long number) {
        int next = Math.toIntExact(Math.min(number, Integer.MAX_VALUE));
        return new CalendarEntry(uid, next, begins, ends, summaryKey, location, cancelled);
    }

    public CalendarEntry where(String place) {
        return new CalendarEntry(uid, sequence, begins, ends, summaryKey, Optional.of(place), cancelled);
    }

    /** It does not take place. */
    public CalendarEntry cancel() {
        return new CalendarEntry(uid, sequence, begins, ends, summaryKey, location, true);
    }
}
