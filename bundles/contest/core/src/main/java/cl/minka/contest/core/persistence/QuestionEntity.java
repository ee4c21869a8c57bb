package cl.minka.contest.core.persistence;

import cl.minka.contest.Question;
import java.time.Instant;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;
import javax.persistence.Version;

/** A question on the rules. */
@Entity
@Table(name = "question")
@IdClass(RulesEntity.Key.class)
public class QuestionEntity {
    @Id
    private String contest;

    @Id
    private int number;

    private String body;
    private long account;

    @Column(name = "asked_at")
    private long askedAt;

    private String answer;

    @Column(name = "answered_at")
    private long answeredAt;

    @Version
    private long version;

    protected QuestionEntity() {}

    public QuestionEntity(String contest, int number, String body, long account, Instant now) {
        this.contest = contest;
        this.number = number;
        this.body = body;
        this.account = account;
        this.askedAt = now.toEpochMilli();
    }

    public void answer(String text, Instant now) {
        answer = text;
        answeredAt = now.toEpochMilli();
    }

    public int number() {
        return number;
    }

    public boolean isAnswered() {
        return answer != null;
    }

    public long version() {
        return version;
    }

    public Question toRecord() {
        Optional<Instant> answered = answeredAt == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(answeredAt));
        return new Question(
                number, body, Instant.ofEpochMilli(askedAt), Optional.ofNullable(answer), answered, version);
    }
}
