package cl.minka.assistance.funding;

import java.util.List;
import java.util.Objects;

/**
 * What comes of a set of rules, line by line.
 *
 * @param result {@code MET} when all rules are met, {@code UNMET} when one is not, else {@code UNKNOWN}
 * @param confirmed whether the rules were compared with their norms
 * @param waiting the values that count although their study has not confirmed them yet
 */
public record Eligibility(
        String fundingLine, RuleSet.Outcome result, boolean confirmed, List<Line> lines, List<Waiting> waiting) {
    public Eligibility {
        Objects.requireNonNull(fundingLine, "fundingLine");
        Objects.requireNonNull(result, "result");
        lines = List.copyOf(lines);
        waiting = List.copyOf(waiting);
    }

    /**
     * A value that its study has not confirmed yet.
     *
     * @param source path of what it cites
     * @param reason {@code studies-absent} or {@code not-published}
     * @param explanation a sentence in Spanish
     */
    public record Waiting(String fact, String source, String reason, String explanation) {
        public Waiting {
            Objects.requireNonNull(fact, "fact");
            Objects.requireNonNull(source, "source");
            Objects.requireNonNull(reason, "reason");
            Objects.requireNonNull(explanation, "explanation");
        }
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
