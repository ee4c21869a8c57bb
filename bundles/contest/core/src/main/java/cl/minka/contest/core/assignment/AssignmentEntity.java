package cl.minka.contest.core.assignment;

import cl.minka.contest.Assignment;
import cl.minka.kernel.jpa.RandomIds;
import java.time.Instant;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;

/** An initiative given to an evaluator. */
@Entity
@Table(name = "assignment")
public class AssignmentEntity {
    @Id
    private String id;

    private String contest;
    private String initiative;
    private long account;
    private String username;

    @Enumerated(EnumType.STRING)
    private Assignment.State state;

    @Column(name = "recusal_reason")
    private String recusalReason;

    @Column(name = "created_at")
    private long createdAt;

    @Column(name = "updated_at")
    private long updatedAt;

    @Version
    private long version;

    protected AssignmentEntity() {}

    AssignmentEntity(String contest, String initiative, long account, String username, Instant now) {
        this.id = RandomIds.opaque();
        this.contest = contest;
        this.initiative = initiative;
        this.account = account;
        this.username = username;
        this.state = Assignment.State.ASSIGNED;
        this.createdAt = now.toEpochMilli();
        this.updatedAt = createdAt;
    }

    void giveTo(long newAccount, String newUsername, Instant now) {
        account = newAccount;
        username = newUsername;
        updatedAt = now.toEpochMilli();
    }

    void move(Assignment.State to, Instant now) {
        state = to;
        updatedAt = now.toEpochMilli();
    }

    void recuse(String reason, Instant now) {
        recusalReason = reason;
        move(Assignment.State.RECUSED, now);
    }

    String id() {
        return id;
    }

    String contest() {
        return contest;
    }

    String initiative() {
        return initiative;
    }

    long account() {
        return account;
    }

    String username() {
        return username;
    }

    Assignment.State state() {
        return state;
    }

    long createdAt() {
        return createdAt;
    }

    long version() {
        return version;
    }

    Assignment toRecord(Optional<String> externalId) {
        return new Assignment(
                id,
                contest,
                initiative,
                externalId,
                username,
                state,
                Optional.ofNullable(recusalReason),
                Instant.ofEpochMilli(createdAt),
                Instant.ofEpochMilli(updatedAt),
                version);
    }
}
