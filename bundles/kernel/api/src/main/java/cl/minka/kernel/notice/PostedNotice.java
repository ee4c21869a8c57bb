package cl.minka.kernel.notice;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A notice as its recipient finds it in the platform.
 *
 * @param key finds the words, as in {@link Notice}
 * @param resource path below the API's base of what it is about, or empty
 * @param calendar the date that goes with it
 */
public record PostedNotice(
        String id,
        String key,
        Map<String, String> arguments,
        String resource,
        Instant postedAt,
        Optional<CalendarEntry> calendar) {
    public PostedNotice {
        arguments = Map.copyOf(arguments);
    }

    /** A notice without a date. */
    public PostedNotice(String id, String key, Map<String, String> arguments, String resource, Instant postedAt) {
        this(id, key, arguments, resource, postedAt, Optional.empty());
    }
}
