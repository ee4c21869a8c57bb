package cl.minka.contest.core.committee;

import cl.minka.contest.CommitteeSession.Stay;
import cl.minka.kernel.jpa.RandomIds;
import java.time.Instant;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;

/** From when to when a member was present in a session. */
@Entity
@Table(name = "committee_stay")
public class StayEntity {
    @Id
    private String id;

    private String contest;
    private int number;
    private long account;
    private String username;

    @Column(name = "arrived_at")
    private long arrivedAt;

    @Column(name = "left_at")
    private long leftAt;

    @Version
    private long version;

    protected StayEntity() {}

    StayEntity(String contest, int session, MemberEntity member, Instant now) {
        this.id = RandomIds.opaque();
        this.contest = contest;
        this.number = session;
        this.account = member.account();
        this.username = member.username();
        this.arrivedAt = now.toEpochMilli();
    }

    void leave(Instant now) {
        leftAt = now.toEpochMilli();
    }

    boolean isPresent() {
        return leftAt == 0;
    }

    /** Whether he was there until that very instant. */
    boolean lastedUntil(Instant end) {
        return leftAt == end.toEpochMilli();
    }

    int session() {
        return number;
    }

    long account() {
        return account;
    }

    Stay toRecord() {
        return new Stay(
                username,
                Instant.ofEpochMilli(arrivedAt),
                leftAt == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(leftAt)));
    }
}
