package cl.minka.contest.core.persistence;

import cl.minka.contest.Screening;
import cl.minka.kernel.jpa.Json;
import java.time.Instant;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;

/** A decision on eligibility that waits, among organisers; apart from the initiative, whose version must not tell of it. */
@Entity
@Table(name = "pending_screening")
public class PendingScreeningEntity {
    @Id
    private String initiative;

    private String contest;
    private String body;

    @Column(name = "filed_sha256")
    private String filedSha256;

    @Column(name = "decided_at")
    private long decidedAt;

    private long revision;

    @Version
    private long version;

    protected PendingScreeningEntity() {}

    public PendingScreeningEntity(InitiativeEntity initiative) {
        this.initiative = initiative.id();
        this.contest = initiative.contest();
        this.revision = initiative.screeningVersion();
    }

    /** @param filed what was filed when it was decided */
    public void write(Screening screening, String filed, Instant now) {
        body = Json.write(screening);
        filedSha256 = filed;
        decidedAt = now.toEpochMilli();
        revision++;
    }

    public String initiative() {
        return initiative;
    }

    /** Counts on from the version of the decision that holds. */
    public long revision() {
        return revision;
    }

    /** Whether what is filed is still what was decided on. */
    public boolean isOn(InitiativeEntity filed) {
        return filedSha256.equals(
                filed.receipt().map(receipt -> receipt.sha256()).orElse(""));
    }

    public Screening screening() {
        Screening read = Json.read(body, Screening.class);
        return new Screening(
                read.decision(),
                read.reasons(),
                read.fields(),
                read.cureWorkingDays(),
                Optional.empty(),
                Instant.ofEpochMilli(decidedAt),
                revision,
                true);
    }
}
