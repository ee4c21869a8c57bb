package cl.minka.assistance.core.project;

import cl.minka.assistance.project.ProjectFeeds.Feed;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;

/** A secret address of a project's calendar; only its hash is kept. */
@Entity
@Table(name = "project_feed")
@IdClass(ProjectFeedEntity.Key.class)
public class ProjectFeedEntity {
    @Id
    private String project;

    @Id
    private long account;

    private String hash;

    @Column(name = "created_at")
    private long createdAt;

    @Column(name = "used_at")
    private long usedAt;

    private long version;

    protected ProjectFeedEntity() {}

    ProjectFeedEntity(String project, long account) {
        this.project = project;
        this.account = account;
    }

    void open(String newHash, Instant now) {
        hash = newHash;
        createdAt = now.toEpochMilli();
        usedAt = 0;
        version++;
    }

    String project() {
        return project;
    }

    long account() {
        return account;
    }

    long usedAt() {
        return usedAt;
    }

    Feed toRecord() {
        return new Feed(
                Instant.ofEpochMilli(createdAt),
                usedAt == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(usedAt)),
                version);
    }

    /** Project and account. */
    public static final class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        private String project;
        private long account;

        public Key() {}

        Key(String project, long account) {
            this.project = project;
            this.account = account;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.project.equals(project) && key.account == account;
        }

        @Override
        public int hashCode() {
            return Objects.hash(project, account);
        }
    }
}
