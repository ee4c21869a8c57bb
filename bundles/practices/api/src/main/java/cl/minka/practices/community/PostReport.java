package cl.minka.practices.community;

import java.time.Instant;
import java.util.Objects;

/**
 * A member says that a post does not belong there.
 *
 * @param municipality of who reports; the account is not told
 */
public record PostReport(String id, String post, String municipality, String reason, State state, Instant createdAt) {
    public PostReport {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(post, "post");
        Objects.requireNonNull(municipality, "municipality");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(createdAt, "createdAt");
    }

    /** What became of it; in JSON in lower case. */
    public enum State {
        OPEN,
        /** The post was hidden. */
        UPHELD,
        /** A moderator looked and let the post stand. */
        DISMISSED
    }
}
