package cl.minka.contest.core.assignment;

import cl.minka.contest.Evaluation;
import cl.minka.contest.core.persistence.Json;
import com.fasterxml.jackson.core.type.TypeReference;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;

/** The scores that an evaluator gives to what is assigned to him. */
@Entity
@Table(name = "evaluation")
public class EvaluationEntity {
    private static final TypeReference<Map<String, BigDecimal>> SCORES = new TypeReference<>() {};
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    @Id
    private String assignment;

    private String contest;
    private String initiative;
    private long account;

    @Enumerated(EnumType.STRING)
    private Evaluation.State state;

    private String scores;
    private String justification;
    private String remarks;
    private double total;

    @Column(name = "updated_at")
    private long updatedAt;

    @Version
    private long version;

    protected EvaluationEntity() {}

    EvaluationEntity(AssignmentEntity of) {
        this.assignment = of.id();
        this.contest = of.contest();
        this.initiative = of.initiative();
        this.account = of.account();
    }

    void write(Evaluation.Draft draft, OptionalDouble newTotal, Instant now) {
        state = draft.state();
        scores = write(draft.scores());
        justification = Json.write(new TreeMap<>(draft.justification()));
        remarks = draft.comment();
        total = newTotal.orElse(-1);
        updatedAt = now.toEpochMilli();
    }

    /** Scores as they are stored. */
    static String write(Map<String, BigDecimal> scores) {
        return Json.write(new TreeMap<>(scores));
    }

    static Map<String, BigDecimal> readScores(String stored) {
        return Json.read(stored, SCORES);
    }

    String assignment() {
        return assignment;
    }

    Evaluation.State state() {
        return state;
    }

    Map<String, BigDecimal> scores() {
        return readScores(scores);
    }

    String initiative() {
        return initiative;
    }

    OptionalDouble total() {
        return total < 0 ? OptionalDouble.empty() : OptionalDouble.of(total);
    }

    long version() {
        return version;
    }

    Evaluation toRecord() {
        return new Evaluation(
                scores(),
                Json.read(justification, TEXTS),
                remarks,
                state,
                total(),
                Instant.ofEpochMilli(updatedAt),
                version);
    }
}
