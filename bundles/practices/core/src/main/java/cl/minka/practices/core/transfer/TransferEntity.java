package cl.minka.practices.core.transfer;

import cl.minka.kernel.jpa.Folded;
import cl.minka.kernel.jpa.Json;
import cl.minka.kernel.jpa.RandomIds;
import cl.minka.kernel.time.WorkingDays;
import cl.minka.practices.transfer.Agreement;
import cl.minka.practices.transfer.Transfer;
import cl.minka.practices.transfer.TransferDraft;
import cl.minka.practices.transfer.TransferStage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;

/** An agreement as it is stored: what was agreed on as JSON, beside it what is searched and sorted by. */
@Entity
@Table(name = "transfer")
public class TransferEntity {
    private static final int LONGEST_TITLE = 200;

    @Id
    private String id;

    private String practice;

    @Column(name = "practice_title")
    private String practiceTitle;

    private String mentor;

    @Column(name = "mentor_state")
    private String mentorState;

    private String need;
    private String strategy;

    @Column(name = "title_key")
    private String titleKey;

    @Enumerated(EnumType.STRING)
    private TransferStage stage;

    @Column(name = "starts_on")
    private int startsOn;

    @Column(name = "active_on")
    private int activeOn;

    @Column(name = "stuck_on")
    private int stuckOn;

    private String agreement;
    private int logged;

    @Column(name = "hours_entered")
    private int hoursEntered;

    @Column(name = "created_at")
    private long createdAt;

    @Column(name = "changed_at")
    private long changedAt;

    @Column(name = "evaluated_at")
    private long evaluatedAt;

    @Version
    private long version;

    protected TransferEntity() {}

    TransferEntity(TransferDraft draft, String mentor, LocalDate startsOn, Instant now) {
        this.id = RandomIds.opaque();
        this.practice = draft.practice();
        this.mentor = mentor;
        this.need = draft.need().orElse("");
        this.strategy = draft.strategy().orElse("");
        this.stage = TransferStage.UNDERSTAND;
        this.startsOn = (int) startsOn.toEpochDay();
        this.createdAt = now.toEpochMilli();
    }

    void write(Agreement written, TransferStage newStage, Instant now) {
        if (newStage == TransferStage.EVALUATED && stage != TransferStage.EVALUATED) {
            evaluatedAt = now.toEpochMilli();
        }
        stage = newStage;
        practiceTitle = written.practiceTitle();
        mentorState = written.stateOf(mentor).name();
        titleKey = Folded.key(written.title(), LONGEST_TITLE);
        agreement = Json.write(written);
        changedAt = now.toEpochMilli();
        activeOn = (int) day(now).toEpochDay();
        stuckOn = (int) obstacles(written).first().toEpochDay();
    }

    /** Something happened that is not written in the agreement itself. */
    void touch(Instant now) {
        activeOn = (int) day(now).toEpochDay();
        stuckOn = (int) obstacles(agreement()).first().toEpochDay();
    }

    int nextLogNumber() {
        return ++logged;
    }

    int nextHoursNumber() {
        return ++hoursEntered;
    }

    String id() {
        return id;
    }

    String practice() {
        return practice;
    }

    String mentor() {
        return mentor;
    }

    String need() {
        return need;
    }

    TransferStage stage() {
        return stage;
    }

    long version() {
        return version;
    }

    Agreement agreement() {
        return Json.read(agreement, Agreement.class);
    }

    Optional<Instant> evaluatedAt() {
        return evaluatedAt == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(evaluatedAt));
    }

    LocalDate startsOn() {
        return LocalDate.ofEpochDay(startsOn);
    }

    /** @param read the agreement as the reader may see it */
    Transfer toRecord(Agreement read, LocalDate today) {
        return new Transfer(
                id,
                practice,
                mentor,
                Optional.of(need).filter(one -> !one.isEmpty()),
                Optional.of(strategy).filter(one -> !one.isEmpty()),
                startsOn(),
                stage,
                read,
                obstacles(read).on(today),
                evaluatedAt(),
                Instant.ofEpochMilli(createdAt),
                Instant.ofEpochMilli(changedAt),
                version);
    }

    static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, WorkingDays.ZONE);
    }

    private Obstacles obstacles(Agreement of) {
        return new Obstacles(stage, mentor, of, day(Instant.ofEpochMilli(createdAt)), LocalDate.ofEpochDay(activeOn));
    }
}
