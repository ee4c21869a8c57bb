package cl.minka.assistance.funding;

import java.util.Map;
import java.util.Objects;

/**
 * What is written of an application.
 *
 * @param municipality CUT code of who applies
 * @param fundingLine id of the set of rules; stays
 * @param project id of the project that is to be funded; empty: none yet
 * @param values by name of fact
 */
public record ApplicationDraft(
        String municipality, String fundingLine, String project, String title, Map<String, Value> values) {
    public ApplicationDraft {
        Objects.requireNonNull(municipality, "municipality");
        Objects.requireNonNull(fundingLine, "fundingLine");
        Objects.requireNonNull(project, "project");
        Objects.requireNonNull(title, "title");
        values = Map.copyOf(values);
    }

    /**
     * What is claimed of a fact.
     *
     * @param value a number, a truth or a text
     * @param source where it is from, needed of numbers: a study and its wave ({@code studies/<id>/waves/<n>}), also one figure of it
     *     ({@code …/figures/<variable>[/<level>]}); in words only of facts whose {@link RuleSet.Source} is another
     */
    public record Value(Object value, String source) {
        public Value {
            Objects.requireNonNull(value, "value");
            Objects.requireNonNull(source, "source");
        }
    }
}
