package cl.minka.schools.certificate;

import cl.minka.kernel.Fault;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/**
 * One thing that the rule of an edition asks of a person.
 *
 * @param session number of the session; only for {@link Kind#SESSION}
 * @param value what the person has: a share from 0 to 1, a grade from 1.0 to 7.0, or 1 for yes and 0 for no; empty while there is none
 * @param threshold what is asked for, in the same measure
 * @param reason its key and arguments, whose text says it in words, whether it is fulfilled or not
 */
public record Condition(
        Kind kind,
        Optional<Integer> session,
        Optional<BigDecimal> value,
        BigDecimal threshold,
        boolean fulfilled,
        Fault reason) {
    public Condition {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(session, "session");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(threshold, "threshold");
        Objects.requireNonNull(reason, "reason");
    }

    /** What is asked; in JSON in lower case. */
    public enum Kind {
        /** The share of the sessions that the person came to. */
        ATTENDANCE,
        /** That the person came to one session. */
        SESSION,
        /** That a product was accepted. */
        PRODUCT,
        /** The final grade. */
        GRADE
    }
}
