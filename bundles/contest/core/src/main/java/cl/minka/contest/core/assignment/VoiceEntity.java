package cl.minka.contest.core.assignment;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;

/** An evaluator in an exchange, under his label, with his first scores. */
@Entity
@Table(name = "consensus_voice")
public class VoiceEntity {
    @Id
    private String assignment;

    private String initiative;
    private long account;
    private String label;
    private String scores;
    private double total;
    private String accepted;

    @Version
    private long version;

    protected VoiceEntity() {}

    VoiceEntity(AssignmentEntity of, EvaluationEntity first, String label) {
        this.assignment = of.id();
        this.initiative = of.initiative();
        this.account = of.account();
        this.label = label;
        this.scores = EvaluationEntity.write(first.scores());
        this.total = first.total().orElse(-1);
    }

    void accept(String proposal) {
        accepted = proposal;
    }

    String assignment() {
        return assignment;
    }

    String initiative() {
        return initiative;
    }

    String label() {
        return label;
    }

    Map<String, BigDecimal> scores() {
        return EvaluationEntity.readScores(scores);
    }

    OptionalDouble total() {
        return total < 0 ? OptionalDouble.empty() : OptionalDouble.of(total);
    }

    Optional<String> accepted() {
        return Optional.ofNullable(accepted);
    }
}
