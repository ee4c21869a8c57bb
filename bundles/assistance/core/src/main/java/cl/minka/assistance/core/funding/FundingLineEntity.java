package cl.minka.assistance.core.funding;

import cl.minka.assistance.funding.FundingLine;
import cl.minka.assistance.funding.RuleSet;
import cl.minka.kernel.jpa.Json;
import java.time.Instant;
import java.time.LocalDate;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;

/** A set of rules as JSON, and what it is found by. */
@Entity
@Table(name = "funding_line")
public class FundingLineEntity {
    private static final LocalDate EVER = LocalDate.of(9999, 12, 31);

    @Id
    private String id;

    private String line;
    private String region;

    @Column(name = "valid_from")
    private String from;

    @Column(name = "valid_until")
    private String until;

    private String rules;

    @Column(name = "changed_at")
    private long changedAt;

    @Version
    private long version;

    protected FundingLineEntity() {}

    FundingLineEntity(String id, RuleSet rules, Instant now) {
        this.id = id;
        write(rules, now);
    }

    final void write(RuleSet newRules, Instant now) {
        line = newRules.line();
        region = newRules.region().orElse("");
        from = newRules.from().toString();
        until = newRules.until().orElse(EVER).toString();
        rules = Json.write(newRules);
        changedAt = now.toEpochMilli();
    }

    String id() {
        return id;
    }

    RuleSet rules() {
        return Json.read(rules, RuleSet.class);
    }

    long version() {
        return version;
    }

    FundingLine toRecord() {
        return new FundingLine(id, rules(), Instant.ofEpochMilli(changedAt), version);
    }
}
