package cl.minka.practices.community;

import java.util.Objects;
import java.util.Optional;

/**
 * What moderators say of a post.
 *
 * @param reason needed to hide it; its author is told
 * @param pinned a thread stands first
 * @param closed a thread takes no more answers
 */
public record Moderation(boolean hidden, Optional<String> reason, boolean pinned, boolean closed, long version) {
    public Moderation {
        Objects.requireNonNull(reason, "reason");
    }
}
