package cl.minka.assistance.given;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/** From one day to another, both included; empty: without limit. */
public record Period(Optional<LocalDate> from, Optional<LocalDate> to) {
    public Period {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
    }

    public static Period all() {
        return new Period(Optional.empty(), Optional.empty());
    }
}
