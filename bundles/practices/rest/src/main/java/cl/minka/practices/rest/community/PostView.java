package cl.minka.practices.rest.community;

import cl.minka.practices.community.Post;
import cl.minka.practices.community.PostDraft;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Something written in a community. The text is text: never HTML. */
public record PostView(
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
        Post.State state,
        Optional<String> reason,
        boolean pinned,
        boolean closed,
        Optional<Integer> openReports,
        int replies,
        Instant createdAt,
        Optional<Instant> editedAt,
        Instant lastAt) {
    static PostView of(Post post) {
        return new PostView(
                post.id(),
                post.thread(),
                post.parent(),
                post.title(),
                post.text(),
                post.format(),
                post.attachments(),
                post.municipality(),
                post.author(),
                post.mine(),
                post.state(),
                post.reason(),
                post.pinned(),
                post.closed(),
                post.openReports(),
                post.replies(),
                post.createdAt(),
                post.editedAt(),
                post.lastAt());
    }
}
