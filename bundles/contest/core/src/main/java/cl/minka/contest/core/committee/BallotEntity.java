package cl.minka.contest.core.committee;

import cl.minka.contest.Ballot;
import cl.minka.contest.Ballot.Kind;
import cl.minka.contest.Ballot.Majority;
import cl.minka.contest.Ballot.State;
import cl.minka.contest.BallotResult;
import cl.minka.contest.core.persistence.RulesEntity;
import cl.minka.kernel.jpa.Json;
import com.fasterxml.jackson.core.type.TypeReference;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;
import javax.persistence.Version;

/** A ballot of a committee. */
@Entity
@Table(name = "committee_ballot")
@IdClass(RulesEntity.Key.class)
public class BallotEntity {
    @Id
    private String contest;

    @Id
    private int number;

    private int session;
    private String title;
    private String question;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String options;
    private boolean secret;
    private int seats;

    @Enumerated(EnumType.STRING)
    private Majority majority;

    @Enumerated(EnumType.STRING)
    private State state = State.OPEN;

    @Column(name = "opened_at")
    private long openedAt;

    @Column(name = "closed_at")
    private long closedAt;

    private String counted;

    @Version
    private long version;

    protected BallotEntity() {}

    BallotEntity(String contest, int number, Instant now) {
        this.contest = contest;
        this.number = number;
        this.openedAt = now.toEpochMilli();
    }

    void write(Ballot.Draft draft, List<Point> choices) {
        session = draft.session().orElse(0);
        title = draft.title().strip();
        question = draft.question().strip();
        kind = draft.kind();
        options = Json.write(choices);
        secret = draft.secret();
        seats = draft.seats().orElse(1);
        majority = kind == Kind.YES_NO ? draft.majority().orElse(Majority.SIMPLE) : null;
    }

    void close(Counted count, Instant now) {
        state = State.CLOSED;
        counted = Json.write(count);
        closedAt = now.toEpochMilli();
    }

    String contest() {
        return contest;
    }

    int number() {
        return number;
    }

    OptionalInt session() {
        return session == 0 ? OptionalInt.empty() : OptionalInt.of(session);
    }

    String title() {
        return title;
    }

    String question() {
        return question;
    }

    Kind kind() {
        return kind;
    }

    List<Point> options() {
        return points(options);
    }

    static List<Point> points(String json) {
        return Json.read(json, new TypeReference<List<Point>>() {});
    }

    boolean isSecret() {
        return secret;
    }

    int seats() {
        return seats;
    }

    Optional<Majority> majority() {
        return Optional.ofNullable(majority);
    }

    State state() {
        return state;
    }

    boolean isOpen() {
        return state == State.OPEN;
    }

    Instant openedAt() {
        return Instant.ofEpochMilli(openedAt);
    }

    Optional<Instant> closedAt() {
        return closedAt == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(closedAt));
    }

    Optional<Counted> counted() {
        return Optional.ofNullable(counted).map(text -> Json.read(text, Counted.class));
    }

    long version() {
        return version;
    }

    /** What was added up when it was closed, and the result. */
    record Counted(Sums sums, BallotResult result) {}
}
