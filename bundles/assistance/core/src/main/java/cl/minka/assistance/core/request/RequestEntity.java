package cl.minka.assistance.core.request;

import cl.minka.assistance.Priority;
import cl.minka.assistance.Request;
import cl.minka.assistance.RequestDraft;
import cl.minka.assistance.RequestStatus;
import cl.minka.assistance.given.Rating;
import cl.minka.assistance.level.Promise;
import cl.minka.kernel.jpa.Folded;
import cl.minka.kernel.jpa.Json;
import cl.minka.kernel.jpa.RandomIds;
import cl.minka.kernel.jpa.SearchWords;
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

/** A request: what was written as JSON, and what it is found by. */
@Entity
@Table(name = "assistance_request")
public class RequestEntity {
    /** Account of nobody. */
    static final long NOBODY = 0;

    /** An instant that does not come. */
    static final long NEVER = Long.MAX_VALUE;

    private static final int LONGEST_KEY = 200;

    @Id
    private String id;

    private String municipality;
    private String topic;
    private int priority;

    @Enumerated(EnumType.STRING)
    private RequestStatus status;

    @Column(name = "open_now")
    private int openNow;

    private long requester;
    private long assignee;
    private int escalation;

    @Column(name = "title_key")
    private String titleKey;

    private String question;
    private String draft;
    private String service;

    @Column(name = "due_at")
    private long dueAt;

    @Column(name = "watch_at")
    private long watchAt;

    @Column(name = "answered_at")
    private long answeredAt;

    @Column(name = "solved_at")
    private long solvedAt;

    private int late;
    private int rating;
    private int minutes;
    private String note;
    private int entries;

    @Column(name = "rating_comment")
    private String ratingComment;

    @Column(name = "rated_at")
    private long ratedAt;

    @Column(name = "external_id")
    private String externalId;

    private String fingerprint;

    @Column(name = "created_at")
    private long createdAt;

    @Column(name = "changed_at")
    private long changedAt;

    @Version
    private long version;

    protected RequestEntity() {}

    /** @param requester account, 0 where there is none */
    RequestEntity(RequestDraft draft, long requester, Instant now) {
        this.id = RandomIds.opaque();
        this.requester = requester;
        this.assignee = NOBODY;
        this.service = "{}";
        this.dueAt = NEVER;
        this.watchAt = NEVER;
        this.note = "";
        this.ratingComment = "";
        this.createdAt = now.toEpochMilli();
        status(RequestStatus.RECEIVED, now);
        write(draft, now);
    }

    final void write(RequestDraft newDraft, Instant now) {
        municipality = newDraft.municipality();
        topic = topicKey(newDraft.topic());
        priority = newDraft.priority().ordinal();
        titleKey = Folded.key(newDraft.title(), LONGEST_KEY);
        question = questionKey(newDraft.title());
        draft = Json.write(newDraft);
        changedAt = now.toEpochMilli();
    }

    final void status(RequestStatus newStatus, Instant now) {
        status = newStatus;
        openNow = newStatus.isOpen() ? 1 : 0;
        solvedAt = newStatus.isOpen() ? 0 : solvedAt == 0 ? now.toEpochMilli() : solvedAt;
        changedAt = now.toEpochMilli();
    }

    /** A topic as it is compared. */
    public static String topicKey(String topic) {
        return Folded.of(topic.strip().replaceAll("\\s+", " "), RequestCheck.LONGEST_TOPIC);
    }

    /** As topics are compared. */
    public String topic() {
        return topic;
    }

    Clocks clocks() {
        return Json.read(service, Clocks.class);
    }

    void clocks(Clocks clocks) {
        service = Json.write(clocks);
        dueAt = NEVER;
        watchAt = NEVER;
        for (Promise promise : clocks.promises()) {
            if (promise.keptAt().isEmpty()) {
                dueAt = Math.min(dueAt, millis(promise.dueAt()));
                if (!clocks.told().contains(Work.broken(promise.kind()))) {
                    watchAt = Math.min(watchAt, millis(promise.dueAt()));
                }
                if (!clocks.told().contains(Work.warned(promise.kind()))) {
                    watchAt = Math.min(watchAt, millis(promise.warnAt()));
                }
            }
        }
    }

    private static long millis(Optional<Instant> at) {
        return at.map(Instant::toEpochMilli).orElse(NEVER);
    }

    /** It came from elsewhere, where it had that id; the fingerprint is of all that was told of it. */
    void imported(String newExternalId, String newFingerprint) {
        externalId = newExternalId;
        fingerprint = newFingerprint;
    }

    /** When somebody is to be told next, in milliseconds. */
    long watchAt() {
        return watchAt;
    }

    void late(boolean isLate) {
        late = isLate || late == 1 ? 1 : 0;
    }

    int nextEntry() {
        return ++entries;
    }

    void answered(Instant now) {
        answeredAt = answeredAt == 0 ? now.toEpochMilli() : answeredAt;
        changedAt = now.toEpochMilli();
    }

    boolean isAnswered() {
        return answeredAt != 0;
    }

    void assign(long account, Instant now) {
        assignee = account;
        changedAt = now.toEpochMilli();
    }

    int escalate(Instant now) {
        changedAt = now.toEpochMilli();
        return ++escalation;
    }

    /** More minutes were worked on it, or fewer. */
    public void worked(int more) {
        minutes += more;
    }

    public boolean isRated() {
        return rating != 0;
    }

    public void rate(int newRating, String comment, Instant now) {
        rating = newRating;
        ratingComment = comment;
        ratedAt = now.toEpochMilli();
    }

    /** What it was judged; while it is rated. */
    public Rating rating() {
        return new Rating(rating, ratingComment, Instant.ofEpochMilli(ratedAt));
    }

    /** What is asked, by its words in order: the same words are the same question. */
    public static String questionKey(String text) {
        return Folded.of(String.join(" ", SearchWords.of(text)), LONGEST_KEY);
    }

    public String question() {
        return question;
    }

    public String id() {
        return id;
    }

    String titleKey() {
        return titleKey;
    }

    public String municipality() {
        return municipality;
    }

    public Priority priority() {
        return Priority.values()[priority];
    }

    public RequestStatus status() {
        return status;
    }

    public long requester() {
        return requester;
    }

    public long assignee() {
        return assignee;
    }

    public RequestDraft draft() {
        return Json.read(draft, RequestDraft.class);
    }

    public long version() {
        return version;
    }

    /**
     * @param accounts those of requester and assignee, as far as they are there
     * @param assists whether it is for those who assist, who alone learn of escalations
     */
    Request toRecord(Map<Long, Account> accounts, boolean assists) {
        return new Request(
                id,
                draft(),
                status,
                Optional.ofNullable(accounts.get(requester)).map(Account::username),
                Optional.ofNullable(accounts.get(assignee)).map(Account::username),
                assists ? Optional.of(escalation) : Optional.empty(),
                Optional.ofNullable(externalId),
                clocks().toRecord(),
                Instant.ofEpochMilli(createdAt),
                Instant.ofEpochMilli(changedAt),
                version);
    }
}
