package cl.minka.contest.core.assignment;

import cl.minka.contest.Consensus;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;

/** What was done about a difference; there is one once something was. Stored as open, recorded or closed. */
@Entity
@Table(name = "consensus")
public class ConsensusEntity {
    @Id
    private String initiative;

    private String contest;

    @Enumerated(EnumType.STRING)
    private Consensus.State state;

    private String proposal;
    private String scores;
    private double total;
    private String reason;

    @Column(name = "opened_at")
    private long openedAt;

    @Column(name = "ended_at")
    private long endedAt;

    @Version
    private long version;

    protected ConsensusEntity() {}

    ConsensusEntity(String contest, String initiative, Instant now) {
        this.contest = contest;
        this.initiative = initiative;
        this.state = Consensus.State.OPEN;
        this.scores = EvaluationEntity.write(Map.of());
        this.total = -1;
        this.openedAt = now.toEpochMilli();
    }

    void record(NoteEntity agreed, Instant now) {
        state = Consensus.State.RECORDED;
        proposal = agreed.id();
        scores = EvaluationEntity.write(agreed.scores().orElseThrow());
        total = agreed.total().orElse(-1);
        endedAt = now.toEpochMilli();
    }

    void close(String why, Instant now) {
        state = Consensus.State.CLOSED;
        reason = why;
        endedAt = now.toEpochMilli();
    }

    String initiative() {
        return initiative;
    }

    Consensus.State state() {
        return state;
    }

    boolean isOpen() {
        return state == Consensus.State.OPEN;
    }

    Optional<String> proposal() {
        return Optional.ofNullable(proposal);
    }

    Map<String, BigDecimal> scores() {
        return EvaluationEntity.readScores(scores);
    }

    OptionalDouble total() {
        return total < 0 ? OptionalDouble.empty() : OptionalDouble.of(total);
    }

    Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    Instant endedAt() {
        return Instant.ofEpochMilli(endedAt);
    }
}
