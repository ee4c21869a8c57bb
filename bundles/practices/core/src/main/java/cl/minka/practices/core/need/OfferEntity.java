package cl.minka.practices.core.need;

import cl.minka.kernel.jpa.RandomIds;
import cl.minka.practices.need.Offer;
import cl.minka.practices.need.OfferDraft;
import cl.minka.practices.need.OfferState;
import java.time.Instant;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;

/** An offer of help as it is stored. */
@Entity
@Table(name = "need_offer")
public class OfferEntity {
    @Id
    private String id;

    private String need;
    private String municipality;

    @Enumerated(EnumType.STRING)
    private OfferState state;

    private String offered;
    private String practice;
    private String answer;

    @Column(name = "created_at")
    private long createdAt;

    @Column(name = "changed_at")
    private long changedAt;

    @Version
    private long version;

    protected OfferEntity() {}

    OfferEntity(String need, String municipality, OfferDraft draft, Instant now) {
        this.id = RandomIds.opaque();
        this.need = need;
        this.municipality = municipality;
        this.state = OfferState.PENDING;
        this.offered = draft.text();
        this.practice = draft.practice().orElse("");
        this.answer = "";
        this.createdAt = now.toEpochMilli();
        this.changedAt = this.createdAt;
    }

    void move(OfferState to, Instant now) {
        state = to;
        changedAt = now.toEpochMilli();
    }

    void answer(String text) {
        answer = text;
    }

    String id() {
        return id;
    }

    String need() {
        return need;
    }

    String municipality() {
        return municipality;
    }

    OfferState state() {
        return state;
    }

    String practice() {
        return practice;
    }

    long version() {
        return version;
    }

    Offer toRecord() {
        return new Offer(
                id,
                need,
                municipality,
                offered,
                practice.isEmpty() ? Optional.empty() : Optional.of(practice),
                state,
                answer,
                Instant.ofEpochMilli(createdAt),
                Instant.ofEpochMilli(changedAt),
                version);
    }
}
