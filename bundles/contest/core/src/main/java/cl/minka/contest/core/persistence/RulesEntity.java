package cl.minka.contest.core.persistence;

import cl.minka.contest.Rules;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;

/** A version of the rules. */
@Entity
@Table(name = "contest_rules")
@IdClass(RulesEntity.Key.class)
public class RulesEntity {
    @Id
    private String contest;

    @Id
    private int number;

    private String body;
    private String sha256;

    @Column(name = "stored_at")
    private long storedAt;

    @Column(name = "published_at")
    private long publishedAt;

    protected RulesEntity() {}

    public RulesEntity(String contest, int number, String body, String sha256, Instant now) {
        this.contest = contest;
        this.number = number;
        write(body, sha256, now);
    }

    public final void write(String newBody, String newSha256, Instant now) {
        body = newBody;
        sha256 = newSha256;
        storedAt = now.toEpochMilli();
    }

    public void publish(Instant now) {
        publishedAt = now.toEpochMilli();
    }

    public String sha256() {
        return sha256;
    }

    public Rules toRecord() {
        Optional<Instant> published =
                publishedAt == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(publishedAt));
        return new Rules(number, body, sha256, Instant.ofEpochMilli(storedAt), published);
    }

    /** Contest and number. */
    public static final class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        private String contest;
        private int number;

        public Key() {}

        public Key(String contest, int number) {
            this.contest = contest;
            this.number = number;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.contest.equals(contest) && key.number == number;
        }

        @Override
        public int hashCode() {
            return Objects.hash(contest, number);
        }
    }
}
