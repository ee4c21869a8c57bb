package cl.minka.contest;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * Work of an evaluator at a municipality.
 *
 * @param municipality CUT code
 * @param from first day; empty: not known
 * @param to last day; empty: he still works there
 */
public record Employment(String municipality, Optional<LocalDate> from, Optional<LocalDate> to) {
    public Employment {
        Objects.requireNonNull(municipality, "municipality");
        from = from == null ? Optional.empty() : from;
        to = to == null ? Optional.empty() : to;
    }

    /** Whether he worked there on the day or later. */
    public boolean reaches(LocalDate day) {
        return to.isEmpty() || !to.get().isBefore(day);
    }
}
