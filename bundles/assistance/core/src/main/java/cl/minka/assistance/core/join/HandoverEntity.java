package cl.minka.assistance.core.join;

import cl.minka.assistance.join.Handover;
import cl.minka.assistance.join.Handover.State;
import cl.minka.assistance.join.Handover.Target;
import cl.minka.kernel.jpa.Json;
import cl.minka.kernel.people.Account;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;

/** Something that is handed over: what was asked for as JSON, and how far it is. */
@Entity
@Table(name = "assistance_handover")
public class HandoverEntity {
    private static final int LONGEST_REASON = 200;

    @Id
    private String id;

    private String source;

    @Enumerated(EnumType.STRING)
    private Target target;

    private String municipality;
    private String wish;

    @Enumerated(EnumType.STRING)
    private State state;

    private String made;
    private String reason;

    @Column(name = "asked_by")
    private long askedBy;

    @Column(name = "asked_at")
    private long askedAt;

    @Column(name = "tried_at")
    private long triedAt;

    @Column(name = "done_at")
    private long doneAt;

    @Version
    private long version;

    protected HandoverEntity() {}

    HandoverEntity(Target target, String source) {
        this.id = id(target, source);
        this.source = source;
        this.target = target;
    }

    static String id(Target target, String source) {
        return target + " " + source;
    }

    void ask(Wish newWish, long account, Instant now) {
        municipality = newWish.municipality();
        wish = Json.write(newWish);
        state = State.WAITING;
        made = "";
        reason = "";
        askedBy = account;
        askedAt = now.toEpochMilli();
        triedAt = 0;
        doneAt = 0;
    }

    void done(String path, Instant now) {
        state = State.DONE;
        made = path;
        triedAt = now.toEpochMilli();
        doneAt = now.toEpochMilli();
    }

    void refused(String why, Instant now) {
        state = State.REFUSED;
        reason = why.length() <= LONGEST_REASON ? why : why.substring(0, LONGEST_REASON);
        triedAt = now.toEpochMilli();
    }

    void tried(Instant now) {
        triedAt = now.toEpochMilli();
    }

    String id() {
        return id;
    }

    String source() {
        return source;
    }

    Target target() {
        return target;
    }

    String municipality() {
        return municipality;
    }

    State state() {
        return state;
    }

    long askedBy() {
        return askedBy;
    }

    Wish wish() {
        return Json.read(wish, Wish.class);
    }

    Handover toRecord(Map<Long, Account> people) {
        return new Handover(
                source,
                target,
                municipality,
                wish().basis(),
                state,
                Optional.of(made).filter(text -> !text.isEmpty()),
                Optional.of(reason).filter(text -> !text.isEmpty()),
                Optional.ofNullable(people.get(askedBy)).map(Account::username),
                Instant.ofEpochMilli(askedAt),
                doneAt == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(doneAt)));
    }

    /**
     * What was asked for.
     *
     * @param problem what was asked; of a course empty
     * @param text what was done; of a course why it is wanted
     * @param basis where the municipality agreed; of a course empty
     * @param organizer of a course
     * @param area of a course
     */
    record Wish(
            String municipality,
            String title,
            String topic,
            String problem,
            String text,
            String basis,
            String organizer,
            String area,
            Optional<Integer> people) {}
}
