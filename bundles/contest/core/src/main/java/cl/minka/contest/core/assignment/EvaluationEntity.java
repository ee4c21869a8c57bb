package cl.minka.contest.core.assignment;

import cl.minka.contest.Evaluation;
import cl.minka.kernel.jpa.Json;
import com.fasterxml.jackson.core.type.TypeReference;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
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
    private String abstentions;
    private String remarks;
    private double total;
    private long seconds;

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
        abstentions = Json.write(new TreeMap<>(draft.abstentions()));
        remarks = draft.comment();
        total = newTotal.orElse(-1);
        updatedAt = now.toEpochMilli();
    }

    void addSeconds(long more) {
        seconds += more;
    }

    /** Scores as they are stored. */
    static String write(Map<String, BigDecimal> scores) {
        return Json.write(new TreeMap<>(scores));
    }

    static Map<String, BigDecimal> readScores(String stored) {
        return Json.read(stored, SCORES);
    }

    static Map<String, String> readTexts(String stored) {
        return Json.read(stored, TEXTS);
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

    long account() {
        return account;
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

    Instant updatedAt() {
        return Instant.ofEpochMilli(updatedAt);
    }

    long seconds() {
        return seconds;
    }

    /** For others than its evaluator. */
    Evaluation toRecord() {
        return record(OptionalLong.empty());
    }

    /** For its evaluator: with the time that he spent. */
    Evaluation toOwnRecord() {
        return record(OptionalLong.of(seconds));
    }

    private Evaluation record(OptionalLong secondsSpent) {
        return new Evaluation(
                scores(),
                readTexts(justification),
                readTexts(abstentions),
                remarks,
                state,
                total(),
                updatedAt(),
                version,
                secondsSpent);
    }

    VersionEntity toVersion(int number) {
        return new VersionEntity(assignment, number, contest, account);
    }

    /** What a version keeps of it. */
    void writeTo(VersionEntity kept) {
        kept.write(state, scores, justification, abstentions, remarks, total, updatedAt);
    }
}
