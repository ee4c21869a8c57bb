package cl.minka.practices.core.community;

import cl.minka.kernel.jpa.Json;
import cl.minka.kernel.jpa.RandomIds;
import cl.minka.practices.community.Moderation;
import cl.minka.practices.community.Post;
import cl.minka.practices.community.PostDraft;
import com.fasterxml.jackson.core.type.TypeReference;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;

/** Something written in a community. What others do to a thread (answer, report) does not change its version. */
@Entity
@Table(name = "community_post")
public class PostEntity {
    @Id
    private String id;

    private String community;
    private String thread;
    private String parent;
    private int depth;
    private long account;
    private String municipality;
    private String title;
    private String body;

    @Enumerated(EnumType.STRING)
    private PostDraft.Format format;

    private String attachments;

    @Enumerated(EnumType.STRING)
    private Post.State state;

    private String reason;
    private int pinned;
    private int closed;

    @Column(name = "open_reports", updatable = false)
    private int openReports;

    @Column(updatable = false)
    private int replies;

    @Column(name = "created_at")
    private long createdAt;

    @Column(name = "edited_at")
    private long editedAt;

    @Column(name = "last_at", updatable = false)
    private long lastAt;

    @Version
    private long version;

    protected PostEntity() {}

    PostEntity(
            String community,
            Optional<PostEntity> parent,
            long account,
            String municipality,
            PostDraft draft,
            Instant now) {
        this.id = RandomIds.opaque();
        this.community = community;
        this.thread = parent.map(PostEntity::thread).orElse(id);
        this.parent = parent.map(PostEntity::id).orElse("");
        this.depth = parent.isPresent() ? 1 : 0;
        this.account = account;
        this.municipality = municipality;
        this.state = Post.State.VISIBLE;
        this.reason = "";
        this.createdAt = now.toEpochMilli();
        this.lastAt = createdAt;
        write(draft);
    }

    private void write(PostDraft draft) {
        title = draft.title().orElse("");
        body = draft.text();
        format = draft.format();
        attachments = Json.write(draft.attachments());
    }

    void edit(PostDraft draft, Instant now) {
        write(draft);
        editedAt = now.toEpochMilli();
    }

    /** The words go, the place stays. */
    void remove() {
        title = "";
        body = "";
        attachments = "[]";
        state = Post.State.REMOVED;
    }

    void moderate(Moderation moderation) {
        if (state != Post.State.REMOVED) {
            state = moderation.hidden() ? Post.State.HIDDEN : Post.State.VISIBLE;
        }
        reason = moderation.hidden() ? moderation.reason().orElse("") : "";
        pinned = moderation.pinned() ? 1 : 0;
        closed = moderation.closed() ? 1 : 0;
    }

    Moderation moderation() {
        return new Moderation(state == Post.State.HIDDEN, given(reason), pinned == 1, closed == 1, version);
    }

    String id() {
        return id;
    }

    String community() {
        return community;
    }

    String thread() {
        return thread;
    }

    boolean beginsThread() {
        return depth == 0;
    }

    boolean isClosed() {
        return closed == 1;
    }

    long account() {
        return account;
    }

    String municipality() {
        return municipality;
    }

    String title() {
        return title;
    }

    Post.State state() {
        return state;
    }

    int replies() {
        return replies;
    }

    long version() {
        return version;
    }

    /**
     * As one reads it.
     *
     * @param moderates whether the reader sees what is hidden and how often it was reported
     */
    Post toRecord(boolean mine, boolean moderates, Optional<String> author) {
        boolean legible = state == Post.State.VISIBLE || state == Post.State.HIDDEN && (mine || moderates);
        return new Post(
                id,
                thread,
                given(parent),
                legible ? given(title) : Optional.empty(),
                legible ? body : "",
                format,
                legible ? Json.read(attachments, new TypeReference<List<String>>() {}) : List.of(),
                municipality,
                author,
                mine,
                state,
                mine || moderates ? given(reason) : Optional.empty(),
                pinned == 1,
                closed == 1,
                moderates ? Optional.of(openReports) : Optional.empty(),
                replies,
                Instant.ofEpochMilli(createdAt),
                editedAt == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(editedAt)),
                Instant.ofEpochMilli(lastAt),
                version);
    }

    private static Optional<String> given(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
