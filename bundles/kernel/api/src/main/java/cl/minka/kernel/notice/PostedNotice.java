package cl.minka.kernel.notice;

import java.time.Instant;
import java.util.Map;

/**
 * A notice as its recipient finds it in the platform.
 *
 * @param key finds the words, as in {@link Notice}
 * @param resource path below the API's base of what it is about, or empty
 */
public record PostedNotice(String id, String key, Map<String, String> arguments, String resource, Instant postedAt) {
    public PostedNotice {
        arguments = Map.copyOf(arguments);
    }
}
