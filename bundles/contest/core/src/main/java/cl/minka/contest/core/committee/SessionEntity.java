package cl.minka.contest.core.committee;

import cl.minka.contest.CommitteeSession.State;
import cl.minka.contest.core.persistence.RulesEntity;
import cl.minka.kernel.jpa.Json;
import com.fasterxml.jackson.core.type.TypeReference;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;
import javax.persistence.Version;

/** A session of a committee. */
@Entity
@Table(name = "committee_session")
@IdClass(RulesEntity.Key.class)
public class SessionEntity {
    @Id
    private String contest;

    @Id
    private int number;

    private String title;

    @Column(name = "starts_at")
    private long startsAt;

    private String place;
    private String link;
    private String agenda;

    @Enumerated(EnumType.STRING)
    private State state = State.PLANNED;

    private int quorum;

    @Column(name = "opened_at")
    private long openedAt;

    @Column(name = "closed_at")
    private long closedAt;

    @Version
    private long version;

    protected SessionEntity() {}

    SessionEntity(String contest, int number) {
        this.contest = contest;
        this.number = number;
    }

    void write(
            String newTitle, Instant starts, Optional<String> newPlace, Optional<String> newLink, List<Point> items) {
        title = newTitle;
        startsAt = starts.toEpochMilli();
        place = newPlace.orElse(null);
        link = newLink.orElse(null);
        agenda = Json.write(items);
    }

    void open(Instant now) {
        state = State.OPEN;
        openedAt = now.toEpochMilli();
    }

    void close(int quorumOfNow, Instant now) {
        state = State.CLOSED;
        quorum = quorumOfNow;
        closedAt = now.toEpochMilli();
    }

    int number() {
        return number;
    }

    String title() {
        return title;
    }

    Instant startsAt() {
        return Instant.ofEpochMilli(startsAt);
    }

    Optional<String> place() {
        return Optional.ofNullable(place);
    }

    Optional<String> link() {
        return Optional.ofNullable(link);
    }

    List<Point> agenda() {
        return Json.read(agenda, new TypeReference<List<Point>>() {});
    }

    State state() {
        return state;
    }

    /** What it was when the session closed; 0 before. */
    int quorum() {
        return quorum;
    }

    Optional<Instant> openedAt() {
        return openedAt == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(openedAt));
    }

    Optional<Instant> closedAt() {
        return closedAt == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(closedAt));
    }

    long version() {
        return version;
    }
}
