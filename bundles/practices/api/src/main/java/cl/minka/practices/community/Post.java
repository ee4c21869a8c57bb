package cl.minka.practices.community;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Something written in a community, as the caller may read it.
 *
 * @param thread id of the post that began the thread; its own where it did
 * @param text empty when it is hidden and the caller neither wrote it nor moderates, and when its author took it away
 * @param municipality CUT code, or {@code amuch}
 * @param author name of the account, for members; empty when the account was erased
 * @param mine whether the caller wrote it
 * @param reason why it is hidden, for its author and moderators
 * @param openReports for moderators
 * @param replies of a thread
 * @param lastAt when a thread was last written in
 */
public record Post(
        String id,
        String thread,
        Optional<String> parent,
        Optional<String> title,
        String text,
        PostDraft.Format format,
        List<String> attachments,
        String municipality,
        Optional<String> author,
        boolean mine,
        State state,
        Optional<String> reason,
        boolean pinned,
        boolean closed,
        Optional<Integer> openReports,
        int replies,
        Instant createdAt,
        Optional<Instant> editedAt,
        Instant lastAt,
        long version) {
    public Post {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(thread, "thread");
        Objects.requireNonNull(parent, "parent");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(format, "format");
        attachments = List.copyOf(attachments);
        Objects.requireNonNull(municipality, "municipality");
        Objects.requireNonNull(author, "author");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(openReports, "openReports");
        Objects.requireNonNull(createdAt, "createdAt");
        Objects.requireNonNull(editedAt, "editedAt");
        Objects.requireNonNull(lastAt, "lastAt");
    }

    /** Whether it can be read; in JSON in lower case. */
    public enum State {
        VISIBLE,
        /** By a moderator, with a reason. */
        HIDDEN,
        /** By its author. */
        REMOVED
    }
}
