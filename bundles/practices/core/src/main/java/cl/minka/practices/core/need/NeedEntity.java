package cl.minka.practices.core.need;

import cl.minka.kernel.jpa.Folded;
import cl.minka.kernel.jpa.Json;
import cl.minka.kernel.jpa.RandomIds;
import cl.minka.practices.need.Need;
import cl.minka.practices.need.NeedSheet;
import cl.minka.practices.need.NeedState;
import java.time.Instant;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;

/** A need as it is stored: what is written of it as JSON, beside it what is searched and sorted by. */
@Entity
@Table(name = "need")
public class NeedEntity {
    static final String NAMED = "named";

    private static final String ANONYMOUS = "anonymous";
    private static final int LONGEST_KEY = 200;

    @Id
    private String id;

    private String municipality;
    private String region;
    private String audience;

    @Column(name = "title_key")
    private String titleKey;

    private String topic;

    @Column(name = "topic_key")
    private String topicKey;

    private int urgency;

    @Enumerated(EnumType.STRING)
    private NeedState state;

    private String sheet;

    @Column(name = "wanted_by")
    private int wantedBy;

    private int offers;

    @Column(name = "answered_at")
    private long answeredAt;

    private String practice;
    private String transfer;
    private String reason;

    @Column(name = "created_at")
    private long createdAt;

    @Column(name = "changed_at")
    private long changedAt;

    @Version
    private long version;

    protected NeedEntity() {}

    NeedEntity(String municipality, String region, Instant now) {
        this.id = RandomIds.opaque();
        this.municipality = municipality;
        this.region = region;
        this.state = NeedState.OPEN;
        this.practice = "";
        this.transfer = "";
        this.reason = "";
        this.createdAt = now.toEpochMilli();
    }

    void write(NeedSheet newSheet, Instant now) {
        audience = newSheet.anonymous() ? ANONYMOUS : NAMED;
        titleKey = Folded.key(newSheet.title(), LONGEST_KEY);
        topic = newSheet.topic().strip();
        topicKey = Folded.of(topic, NeedCheck.LONGEST_TOPIC);
        urgency = newSheet.urgency().ordinal();
        sheet = Json.write(newSheet.of(Optional.empty()));
        wantedBy = newSheet.wantedBy().map(day -> (int) day.toEpochDay()).orElse(Integer.MAX_VALUE);
        changedAt = now.toEpochMilli();
    }

    void move(NeedState to, String why, Instant now) {
        state = to;
        reason = why;
        changedAt = now.toEpochMilli();
        if (to == NeedState.MATCHED || to == NeedState.IN_PROGRESS || to == NeedState.SOLVED) {
            answered(now);
        }
    }

    void offered(Instant now) {
        offers++;
        answered(now);
        changedAt = now.toEpochMilli();
    }

    void learnFrom(String newPractice) {
        practice = newPractice;
    }

    void becomeTransfer(String newTransfer) {
        transfer = newTransfer;
    }

    private void answered(Instant now) {
        if (answeredAt == 0) {
            answeredAt = now.toEpochMilli();
        }
    }

    String id() {
        return id;
    }

    String municipality() {
        return municipality;
    }

    boolean isAnonymous() {
        return audience.equals(ANONYMOUS);
    }

    NeedState state() {
        return state;
    }

    int offers() {
        return offers;
    }

    String practice() {
        return practice;
    }

    String transfer() {
        return transfer;
    }

    String title() {
        return sheet().title();
    }

    NeedSheet sheet() {
        return Json.read(sheet, NeedSheet.class);
    }

    long version() {
        return version;
    }

    /**
     * What a reader may know of it.
     *
     * @param known whether he may know whose it is
     * @param mine whether he acts for whose it is, or for the association
     */
    Need toRecord(boolean known, boolean mine) {
        return new Need(
                id,
                sheet().of(known ? Optional.of(municipality) : Optional.empty()),
                known ? Optional.of(region) : Optional.empty(),
                state,
                mine,
                offers,
                answeredAt == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(answeredAt)),
                some(practice),
                known ? some(transfer) : Optional.empty(),
                mine ? some(reason) : Optional.empty(),
                Instant.ofEpochMilli(createdAt),
                Instant.ofEpochMilli(changedAt),
                version);
    }

    private static Optional<String> some(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
