package cl.minka.contest.core.assignment;

import cl.minka.contest.Evaluation;
import cl.minka.contest.EvaluationVersion;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import java.util.OptionalDouble;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;

/** An evaluation as it was once saved. */
@Entity
@Table(name = "evaluation_version")
@IdClass(VersionEntity.Key.class)
public class VersionEntity {
    @Id
    private String assignment;

    @Id
    private int number;

    private String contest;
    private long account;

    @Enumerated(EnumType.STRING)
    private Evaluation.State state;

    private String scores;
    private String justification;
    private String abstentions;
    private String remarks;
    private double total;

    @Column(name = "begun_at")
    private long begunAt;

    @Column(name = "saved_at")
    private long savedAt;

    protected VersionEntity() {}

    VersionEntity(String assignment, int number, String contest, long account) {
        this.assignment = assignment;
        this.number = number;
        this.contest = contest;
        this.account = account;
    }

    /** All as it is stored. */
    void write(
            Evaluation.State newState,
            String newScores,
            String newJustification,
            String newAbstentions,
            String newRemarks,
            double newTotal,
            long now) {
        state = newState;
        scores = newScores;
        justification = newJustification;
        abstentions = newAbstentions;
        remarks = newRemarks;
        total = newTotal;
        begunAt = begunAt == 0 ? now : begunAt;
        savedAt = now;
    }

    String assignment() {
        return assignment;
    }

    int number() {
        return number;
    }

    Evaluation.State state() {
        return state;
    }

    long account() {
        return account;
    }

    Instant begunAt() {
        return Instant.ofEpochMilli(begunAt);
    }

    EvaluationVersion toRecord() {
        return new EvaluationVersion(
                number,
                state,
                EvaluationEntity.readScores(scores),
                EvaluationEntity.readTexts(justification),
                EvaluationEntity.readTexts(abstentions),
                remarks,
                total < 0 ? OptionalDouble.empty() : OptionalDouble.of(total),
                Instant.ofEpochMilli(savedAt));
    }

    /** Assignment and number. */
    public static final class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        private String assignment;
        private int number;

        public Key() {}

        public Key(String assignment, int number) {
            this.assignment = assignment;
            this.number = number;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.assignment.equals(assignment) && key.number == number;
        }

        @Override
        public int hashCode() {
            return Objects.hash(assignment, number);
        }
    }
}
