package cl.minka.assistance.funding;

import java.time.Instant;
import java.util.Objects;

/** A set of rules that is kept; {@code id} tells line and year ({@code fril-2026}). */
public record FundingLine(String id, RuleSet rules, Instant changedAt, long version) {
    public FundingLine {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(rules, "rules");
        Objects.requireNonNull(changedAt, "changedAt");
    }
}
