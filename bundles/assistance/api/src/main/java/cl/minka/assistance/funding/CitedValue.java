package cl.minka.assistance.funding;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What is known of where a value of an application is from.
 *
 * @param source path: {@code studies/<id>/waves/<n>}, or one figure of it: {@code …/figures/<variable>[/<level>]}
 * @param reason why it is not confirmed: {@code studies-absent}, {@code not-published}; why it is refused: {@code unknown-study},
 *     {@code unknown-wave}, {@code unknown-figure}, {@code other-value}
 * @param title of the study, once it is confirmed
 * @param checkedAt when studies were last asked; empty: not yet
 */
public record CitedValue(
        String source, State state, Optional<String> reason, Optional<String> title, Optional<Instant> checkedAt) {
    public CitedValue {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(checkedAt, "checkedAt");
    }

    /** Whether studies say the same. */
    public enum State {
        /** Nobody could say yet; looked up again until somebody can. */
        PENDING,
        /** A published study says so. */
        CONFIRMED,
        /** It does not stand there: an application that cites so becomes eligible in no line. */
        REFUSED
    }
}
