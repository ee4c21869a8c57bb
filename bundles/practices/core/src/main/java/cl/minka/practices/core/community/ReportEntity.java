package cl.minka.practices.core.community;

import cl.minka.kernel.jpa.RandomIds;
import cl.minka.practices.community.PostReport;
import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;

/** Somebody says that a post does not belong there. */
@Entity
@Table(name = "community_report")
public class ReportEntity {
    @Id
    private String id;

    private String community;
    private String post;
    private long account;
    private String municipality;
    private String reason;

    @Enumerated(EnumType.STRING)
    private PostReport.State state;

    @Column(name = "created_at")
    private long createdAt;

    protected ReportEntity() {}

    ReportEntity(PostEntity post, long account, String municipality, String reason, Instant now) {
        this.id = RandomIds.opaque();
        this.community = post.community();
        this.post = post.id();
        this.account = account;
        this.municipality = municipality;
        this.reason = reason;
        this.state = PostReport.State.OPEN;
        this.createdAt = now.toEpochMilli();
    }

    String id() {
        return id;
    }

    PostReport toRecord() {
        return new PostReport(id, post, municipality, reason, state, Instant.ofEpochMilli(createdAt));
    }
}
