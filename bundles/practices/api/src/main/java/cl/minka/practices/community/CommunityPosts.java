package cl.minka.practices.community;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Page;
import cl.minka.kernel.Slice;
import java.util.Objects;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What is written in communities: read and written by members, read by every municipality where the community is public. Others
 * are told how to join ({@code practices.community-members-only}).
 */
@ProviderType
public interface CommunityPosts {
    /** Sorted by {@code createdAt} or {@code lastAt}; newest first, those of one thread oldest first. */
    Page<Post> list(Caller caller, String community, Filter filter, Slice slice);

    Post get(Caller caller, String community, String id);

    Post write(Caller caller, String community, PostDraft draft);

    /** By its author; who reads it sees that it was edited. */
    Post edit(Caller caller, String community, String id, PostDraft draft, Expected expected);

    /** Its author takes the words away; its place stays, for the answers. */
    void remove(Caller caller, String community, String id, Expected expected);

    Moderation moderation(Caller caller, String community, String id);

    /** By moderators; settles the open reports of the post. */
    Moderation moderate(Caller caller, String community, String id, Moderation moderation, Expected expected);

    /** By a member, once a person. */
    PostReport report(Caller caller, String community, String id, String reason);

    /** For moderators, oldest first. */
    Page<PostReport> reports(Caller caller, String community, Optional<PostReport.State> state, Slice slice);

    /**
     * Which posts are wanted.
     *
     * @param thread those of one thread, with the one that began it
     * @param threads only those that began a thread
     * @param pinned only those that are pinned
     */
    record Filter(Optional<String> thread, boolean threads, boolean pinned) {
        public Filter {
            Objects.requireNonNull(thread, "thread");
        }

        public static Filter none() {
            return new Filter(Optional.empty(), false, false);
        }
    }
}
