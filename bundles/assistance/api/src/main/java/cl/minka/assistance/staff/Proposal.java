package cl.minka.assistance.staff;

import java.util.List;
import java.util.Objects;

/**
 * Somebody to whom a request could be given, and why.
 *
 * @param score 0 to 1; the sum of what the factors contribute
 */
public record Proposal(String username, String name, double score, List<Factor> factors) {
    public Proposal {
        Objects.requireNonNull(username, "username");
        Objects.requireNonNull(name, "name");
        factors = List.copyOf(factors);
    }

    /**
     * One reason.
     *
     * @param name {@code skill}, {@code load} or {@code knows-municipality}
     * @param weight how much it counts; the weights add up to 1
     * @param value 0 to 1
     * @param contribution weight times value
     * @param facts the numbers that the value comes from
     */
    public record Factor(String name, double weight, double value, double contribution, String facts) {
        public Factor {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(facts, "facts");
        }
    }
}
