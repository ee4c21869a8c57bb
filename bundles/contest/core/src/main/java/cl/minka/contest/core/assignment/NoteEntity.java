package cl.minka.contest.core.assignment;

import cl.minka.kernel.jpa.RandomIds;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** A message or a proposal in an exchange; it never changes. */
@Entity
@Table(name = "consensus_note")
public class NoteEntity {
    @Id
    private String id;

    private String initiative;
    private String assignment;
    private String contest;
    private long account;
    private int place;
    private String body;
    private String scores;
    private double total;

    @Column(name = "written_at")
    private long writtenAt;

    protected NoteEntity() {}

    private NoteEntity(AssignmentEntity by, int place, Instant now) {
        this.id = RandomIds.opaque();
        this.initiative = by.initiative();
        this.assignment = by.id();
        this.contest = by.contest();
        this.account = by.account();
        this.place = place;
        this.total = -1;
        this.writtenAt = now.toEpochMilli();
    }

    static NoteEntity message(AssignmentEntity by, int place, String text, Instant now) {
        NoteEntity note = new NoteEntity(by, place, now);
        note.body = text;
        return note;
    }

    static NoteEntity proposal(
            AssignmentEntity by, int place, Map<String, BigDecimal> scores, OptionalDouble total, Instant now) {
        NoteEntity note = new NoteEntity(by, place, now);
        note.scores = EvaluationEntity.write(scores);
        note.total = total.orElse(-1);
        return note;
    }

    String id() {
        return id;
    }

    String initiative() {
        return initiative;
    }

    String assignment() {
        return assignment;
    }

    int place() {
        return place;
    }

    Optional<String> body() {
        return Optional.ofNullable(body);
    }

    Optional<Map<String, BigDecimal>> scores() {
        return Optional.ofNullable(scores).map(EvaluationEntity::readScores);
    }

    OptionalDouble total() {
        return total < 0 ? OptionalDouble.empty() : OptionalDouble.of(total);
    }

    Instant writtenAt() {
        return Instant.ofEpochMilli(writtenAt);
    }
}
