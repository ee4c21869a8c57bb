package cl.minka.contest.core.appeal;

import cl.minka.contest.Appeal;
import cl.minka.contest.core.persistence.InitiativeEntity;
import cl.minka.contest.core.persistence.RulesEntity;
import java.time.Instant;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;
import javax.persistence.Version;

/** An appeal of a municipality. */
@Entity
@Table(name = "appeal")
@IdClass(RulesEntity.Key.class)
public class AppealEntity {
    @Id
    private String contest;

    @Id
    private int number;

    private String initiative;
    private String municipality;
    private long account;
    private String grounds;

    @Enumerated(EnumType.STRING)
    private Appeal.State state;

    @Column(name = "filed_at")
    private long filedAt;

    private String answer;

    @Column(name = "answered_by")
    private long answeredBy;

    @Column(name = "answered_at")
    private long answeredAt;

    @Version
    private long version;

    protected AppealEntity() {}

    AppealEntity(
            InitiativeEntity initiative, int number, String municipality, long account, String grounds, Instant now) {
        this.contest = initiative.contest();
        this.number = number;
        this.initiative = initiative.id();
        this.municipality = municipality;
        this.account = account;
        this.grounds = grounds;
        this.state = Appeal.State.FILED;
        this.filedAt = now.toEpochMilli();
    }

    void answer(Appeal.State decided, String reasons, long byAccount, Instant now) {
        state = decided;
        answer = reasons;
        answeredBy = byAccount;
        answeredAt = now.toEpochMilli();
    }

    boolean isAnsweredWith(Appeal.Answer given) {
        return state == given.state() && given.reasons().strip().equals(answer);
    }

    int number() {
        return number;
    }

    String initiative() {
        return initiative;
    }

    Appeal.State state() {
        return state;
    }

    long version() {
        return version;
    }

    Appeal toRecord(InitiativeEntity of) {
        return new Appeal(
                contest,
                number,
                initiative,
                of.externalId(),
                of.title(),
                of.municipalities(),
                municipality,
                grounds,
                state,
                Optional.ofNullable(answer),
                Instant.ofEpochMilli(filedAt),
                answeredAt == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(answeredAt)),
                version);
    }
}
