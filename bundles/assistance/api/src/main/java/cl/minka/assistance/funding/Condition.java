package cl.minka.assistance.funding;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a rule asks of the facts of an application: a comparison, or others joined. Exactly one of {@code fact}, {@code all},
 * {@code any} and {@code not} is given.
 *
 * @param fact name of the fact that is compared
 * @param is how
 * @param number with what, for {@code BELOW}, {@code AT_MOST}, {@code AT_LEAST}, {@code ABOVE} and {@code EQUALS}
 * @param among the texts of {@code ONE_OF}; of {@code EQUALS} for a text the only one
 */
public record Condition(
        Optional<String> fact,
        Optional<Comparison> is,
        Optional<BigDecimal> number,
        List<String> among,
        List<Condition> all,
        List<Condition> any,
        Optional<Condition> not) {
    public Condition {
        Objects.requireNonNull(fact, "fact");
        Objects.requireNonNull(is, "is");
        Objects.requireNonNull(number, "number");
        among = among == null ? List.of() : List.copyOf(among);
        all = all == null ? List.of() : List.copyOf(all);
        any = any == null ? List.of() : List.copyOf(any);
        Objects.requireNonNull(not, "not");
    }

    /** How a fact is compared. */
    public enum Comparison {
        BELOW,
        AT_MOST,
        AT_LEAST,
        ABOVE,
        EQUALS,
        ONE_OF,
        /** A truth that holds. */
        HOLDS,
        /** A text of letters, digits and spaces only. */
        PLAIN_TEXT
    }
}
