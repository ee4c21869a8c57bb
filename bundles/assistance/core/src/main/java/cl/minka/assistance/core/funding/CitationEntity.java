package cl.minka.assistance.core.funding;

import cl.minka.assistance.funding.CitedValue;
import java.time.Instant;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;

/** A value of an application that cites a study, and what studies say of it. */
@Entity
@Table(name = "application_citation")
public class CitationEntity {
    private static final int LONGEST_TITLE = 300;

    @Id
    private String id;

    private String application;
    private String fact;
    private String municipality;
    private String source;
    private String claimed;
    private int percent;

    @Enumerated(EnumType.STRING)
    private CitedValue.State state;

    private String reason;
    private String title;

    @Column(name = "checked_at")
    private long checkedAt;

    protected CitationEntity() {}

    CitationEntity(ApplicationEntity of, String fact, CitedClaim claim) {
        this.id = of.id() + ' ' + fact;
        this.application = of.id();
        this.fact = fact;
        this.municipality = of.municipality();
        this.source = claim.citation().path();
        this.claimed = claim.claimed();
        this.percent = claim.percent() ? 1 : 0;
    }

    void judge(Verdict verdict, Instant now) {
        state = verdict.state();
        reason = verdict.reason();
        title = verdict.title().length() <= LONGEST_TITLE
                ? verdict.title()
                : verdict.title().substring(0, LONGEST_TITLE);
        checkedAt = verdict.reason().equals(Verdict.ABSENT) ? 0 : now.toEpochMilli();
    }

    String id() {
        return id;
    }

    String application() {
        return application;
    }

    String fact() {
        return fact;
    }

    String municipality() {
        return municipality;
    }

    CitedValue.State state() {
        return state;
    }

    String reason() {
        return reason;
    }

    CitedClaim claim() {
        return CitedClaim.of(source, claimed, percent == 1);
    }

    CitedValue toRecord() {
        return new CitedValue(
                source,
                state,
                Optional.of(reason).filter(text -> !text.isEmpty()),
                Optional.of(title).filter(text -> !text.isEmpty()),
                checkedAt == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(checkedAt)));
    }
}
