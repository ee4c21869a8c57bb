package cl.minka.contest.rest;

import cl.minka.contest.Rules;
import java.time.Instant;
import java.util.Optional;

/** A version of the rules: Markdown, its hash, and when the public could first read it. */
public record RulesView(int version, String text, String sha256, Instant storedAt, Optional<Instant> publishedAt) {
    static RulesView of(Rules rules) {
        return new RulesView(rules.number(), rules.text(), rules.sha256(), rules.storedAt(), rules.publishedAt());
    }
}
