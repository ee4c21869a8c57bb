package cl.minka.contest.core.persistence;

import cl.minka.contest.Attachment;
import cl.minka.contest.BlindTwin;
import cl.minka.contest.Initiative;
import cl.minka.contest.InitiativeDraft;
import cl.minka.contest.InitiativeStatus;
import cl.minka.contest.Screening;
import cl.minka.contest.SubmissionReceipt;
import cl.minka.kernel.jpa.Folded;
import cl.minka.kernel.jpa.Json;
import cl.minka.kernel.jpa.RandomIds;
import com.fasterxml.jackson.core.type.TypeReference;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;

/** An initiative. The columns of its evaluation and of its twin's state are written by SQL only. */
@Entity
@Table(name = "initiative")
public class InitiativeEntity {
    @Id
    private String id;

    private String contest;
    private String code;

    @Enumerated(EnumType.STRING)
    private InitiativeStatus status;

    private String title;

    @Column(name = "title_key")
    private String titleKey;

    private String category;

    @Column(name = "lead_cut")
    private String lead;

    private String region;
    private String municipalities;
    private String answers;
    private String team;

    @Column(name = "started_on")
    private String startedOn;

    @Column(name = "external_id")
    private String externalId;

    private int number;

    @Column(name = "submitted_at")
    private long submittedAt;

    @Column(name = "receipt_at")
    private long receiptAt;

    private String sha256;

    @Column(name = "rules_version")
    private int rulesVersion;

    private String screening;

    @Column(name = "screening_version")
    private long screeningVersion;

    @Column(name = "cure_until")
    private long cureUntil;

    @Column(name = "before_cure")
    private String beforeCure;

    @Enumerated(EnumType.STRING)
    @Column(name = "blind_state", updatable = false)
    private BlindTwin.State blindState;

    private String search;
    private long author;

    @Column(name = "evaluations_assigned", updatable = false)
    private int evaluationsAssigned;

    @Column(name = "evaluations_finished", updatable = false)
    private int evaluationsFinished;

    @Column(name = "evaluation_average", updatable = false)
    private double evaluationAverage;

    @Column(name = "created_at")
    private long createdAt;

    @Column(name = "updated_at")
    private long updatedAt;

    @Version
    private long version;

    protected InitiativeEntity() {}

    /** A new draft, yet to be written. */
    public InitiativeEntity(String contest, String code, long author, Instant now) {
        this.id = RandomIds.opaque();
        this.contest = contest;
        this.code = code;
        this.author = author;
        this.status = InitiativeStatus.DRAFT;
        this.blindState = BlindTwin.State.PENDING;
        this.evaluationAverage = -1;
        this.createdAt = now.toEpochMilli();
    }

    /** @param leadRegion region of the first municipality */
    public void write(InitiativeDraft draft, String leadRegion, Instant now) {
        title = draft.title();
        titleKey = Folded.key(draft.title(), 200);
        category = draft.category().orElse(null);
        lead = draft.municipalities().get(0);
        region = leadRegion;
        municipalities = String.join(" ", draft.municipalities());
        answers = Json.write(new TreeMap<>(draft.answers()));
        team = Json.write(draft.team());
        startedOn = draft.startedOn().map(LocalDate::toString).orElse(null);
        externalId = draft.externalId().orElse(null);
        search = SearchText.of(draft);
        updatedAt = now.toEpochMilli();
    }

    /** Files it anew, under a new number. */
    public void submit(int newNumber, String newSha256, int rules, Instant now) {
        number = newNumber;
        submittedAt = now.toEpochMilli();
        cured(newSha256, rules, now);
    }

    /** Files it again after a cure: the place in the order of filing is kept. */
    public void cured(String newSha256, int rules, Instant now) {
        status = InitiativeStatus.SUBMITTED;
        receiptAt = now.toEpochMilli();
        sha256 = newSha256;
        rulesVersion = rules;
        cureUntil = 0;
        beforeCure = null;
        touch(now);
    }

    public void move(InitiativeStatus to, Instant now) {
        status = to;
        touch(now);
    }

    /** Stores the decision, under its own version. It is on what was filed, not on half a cure. */
    public void screen(Screening decided, InitiativeStatus to, Instant now) {
        if (to != InitiativeStatus.CURE) {
            restore(now);
        } else if (beforeCure == null) {
            beforeCure = Json.write(new Filed(draft(), region));
        }
        screeningVersion = decided.version();
        screening = Json.write(decided);
        cureUntil = decided.cureUntil().map(Instant::toEpochMilli).orElse(0L);
        move(to, now);
    }

    /** The term to cure is over without a new submission: a person decides again on what was filed. */
    public void endCure(Instant now) {
        restore(now);
        cureUntil = 0;
        move(InitiativeStatus.SUBMITTED, now);
    }

    private void restore(Instant now) {
        if (beforeCure != null) {
            Filed filed = Json.read(beforeCure, Filed.class);
            InitiativeDraft draft = filed.draft();
            write(
                    new InitiativeDraft(
                            draft.title(),
                            draft.category(),
                            draft.municipalities(),
                            exact(draft.answers()),
                            draft.startedOn(),
                            draft.team(),
                            draft.externalId()),
                    filed.region(),
                    now);
        }
        beforeCure = null;
    }

    /** Binds the columns of {@link InitiativeStore#insert}, in its order. */
    void bind(PreparedStatement insert) throws SQLException {
        Object[] values = {
            id,
            contest,
            code,
            status.name(),
            title,
            titleKey,
            category,
            lead,
            region,
            municipalities,
            answers,
            team,
            startedOn,
            externalId,
            number,
            submittedAt,
            receiptAt,
            sha256,
            rulesVersion,
            screeningVersion,
            cureUntil,
            blindState.name(),
            search,
            author,
            evaluationsAssigned,
            evaluationsFinished,
            evaluationAverage,
            createdAt,
            updatedAt,
            1L
        };
        for (int i = 0; i < values.length; i++) {
            if (values[i] == null) {
                insert.setNull(i + 1, Types.VARCHAR);
            } else {
                insert.setObject(i + 1, values[i]);
            }
        }
    }

    private record Filed(InitiativeDraft draft, String region) {}

    public void touch(Instant now) {
        updatedAt = now.toEpochMilli();
    }

    public String id() {
        return id;
    }

    public String contest() {
        return contest;
    }

    /** The neutral code that evaluators see. */
    public String code() {
        return code;
    }

    public InitiativeStatus status() {
        return status;
    }

    public String title() {
        return title;
    }

    public Optional<String> category() {
        return Optional.ofNullable(category);
    }

    public String lead() {
        return lead;
    }

    /** Region of the lead municipality. */
    public String region() {
        return region;
    }

    public List<String> municipalities() {
        return List.of(municipalities.split(" "));
    }

    public Optional<LocalDate> startedOn() {
        return Optional.ofNullable(startedOn).map(LocalDate::parse);
    }

    public Optional<String> externalId() {
        return Optional.ofNullable(externalId);
    }

    public int number() {
        return number;
    }

    /** When it was filed first; a cure does not change it. */
    public Optional<Instant> submittedAt() {
        return submittedAt == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(submittedAt));
    }

    public Optional<Instant> cureUntil() {
        return cureUntil == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(cureUntil));
    }

    /** In milliseconds. */
    public long updatedAt() {
        return updatedAt;
    }

    public BlindTwin.State blindState() {
        return blindState;
    }

    public long version() {
        return version;
    }

    public long screeningVersion() {
        return screeningVersion;
    }

    public Instant createdAt() {
        return Instant.ofEpochMilli(createdAt);
    }

    public int evaluationsFinished() {
        return evaluationsFinished;
    }

    /** Answers by field id: text, {@code BigDecimal}, {@code Boolean}. */
    public Map<String, Object> answers() {
        return exact(Json.read(answers, new TypeReference<Map<String, Object>>() {}));
    }

    private static Map<String, Object> exact(Map<String, Object> values) {
        Map<String, Object> exact = new LinkedHashMap<>();
        values.forEach((field, value) ->
                exact.put(field, value instanceof Number number ? new BigDecimal(number.toString()) : value));
        return exact;
    }

    public Optional<Screening> screening() {
        return Optional.ofNullable(screening)
                .map(text -> Json.read(text, Screening.class))
                .map(read -> new Screening(
                        read.decision(),
                        read.reasons(),
                        read.fields(),
                        read.cureWorkingDays(),
                        read.cureUntil(),
                        read.decidedAt(),
                        screeningVersion));
    }

    public Optional<SubmissionReceipt> receipt() {
        if (sha256 == null) {
            return Optional.empty();
        }
        return Optional.of(new SubmissionReceipt(
                String.format(Locale.ROOT, "%s-%04d", contest, number),
                Instant.ofEpochMilli(receiptAt),
                sha256,
                rulesVersion));
    }

    public InitiativeDraft draft() {
        return new InitiativeDraft(
                title,
                category(),
                municipalities(),
                answers(),
                startedOn(),
                Json.read(team, new TypeReference<List<Object>>() {}),
                externalId());
    }

    /** The sort key of the average; -1 when there is none. */
    public double averageKey() {
        return evaluationAverage;
    }

    /**
     * As others see it; flush first, so that the version is the stored one.
     *
     * @param organizer whether it is told what only organisers may know
     */
    public Initiative toRecord(List<Attachment> attachments, boolean organizer) {
        OptionalDouble average = evaluationAverage < 0 ? OptionalDouble.empty() : OptionalDouble.of(evaluationAverage);
        return new Initiative(
                id,
                contest,
                organizer ? Optional.of(code) : Optional.empty(),
                draft(),
                status,
                receipt(),
                screening(),
                attachments,
                organizer
                        ? Optional.of(new Initiative.Progress(evaluationsAssigned, evaluationsFinished, average))
                        : Optional.empty(),
                createdAt(),
                Instant.ofEpochMilli(updatedAt),
                version);
    }
}
