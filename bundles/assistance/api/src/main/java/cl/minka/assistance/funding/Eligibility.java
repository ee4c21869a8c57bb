package cl.minka.assistance.funding;

import java.util.List;
import java.util.Objects;

/**
 * What comes of a set of rules, line by line.
 *
 * @param result {@code MET} when all rules are met, {@code UNMET} when one is not, else {@code UNKNOWN}
 * @param confirmed whether the rules were compared with their norms
 */
public record Eligibility(String fundingLine, RuleSet.Outcome result, boolean confirmed, List<Line> lines) {
    public Eligibility {
        Objects.requireNonNull(fundingLine, "fundingLine");
        Objects.requireNonNull(result, "result");
        lines = List.copyOf(lines);
    }

    /**
     * A rule and why it came out so.
     *
     * @param explanation a sentence in Spanish with the values that were used
     */
    public record Line(String rule, String text, RuleSet.Norm norm, RuleSet.Outcome result, String explanation) {
        public Line {
            Objects.requireNonNull(rule, "rule");
            Objects.requireNonNull(text, "text");
            Objects.requireNonNull(norm, "norm");
            Objects.requireNonNull(result, "result");
            Objects.requireNonNull(explanation, "explanation");
        }
    }
}
