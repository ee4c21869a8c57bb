package cl.minka.contest.core.persistence;

import cl.minka.contest.ContestStatus;
import cl.minka.contest.Transition;
import cl.minka.kernel.Caller;
import cl.minka.kernel.jpa.RandomIds;
import java.time.Instant;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;

/** A move from one status to another: when, by whom, why. */
@Entity
@Table(name = "contest_transition")
public class TransitionEntity {
    @Id
    private String id;

    private String contest;

    @Column(name = "occurred_at")
    private long occurredAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "from_status")
    private ContestStatus from;

    @Enumerated(EnumType.STRING)
    @Column(name = "to_status")
    private ContestStatus to;

    private long account;
    private boolean automatic;
    private String reason;

    protected TransitionEntity() {}

    public TransitionEntity(
            String contest, ContestStatus from, ContestStatus to, Caller caller, String reason, Instant now) {
        this.id = RandomIds.opaque();
        this.contest = contest;
        this.from = from;
        this.to = to;
        this.account = caller.account();
        this.automatic = caller.isSystem();
        this.reason = reason;
        this.occurredAt = now.toEpochMilli();
    }

    public String id() {
        return id;
    }

    public Transition toRecord() {
        return new Transition(
                id,
                from,
                to,
                Instant.ofEpochMilli(occurredAt),
                automatic,
                Optional.of(reason).filter(text -> !text.isEmpty()));
    }
}
