package cl.minka.assistance.level;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * Days on which a municipality keeps other hours than usual; they go before holidays and the week.
 *
 * @param from first day
 * @param to last day
 * @param hours none: closed
 */
public record SpecialDays(LocalDate from, LocalDate to, String reason, List<Shift> hours) {
    public SpecialDays {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(reason, "reason");
        hours = List.copyOf(hours);
    }

    public boolean contains(LocalDate date) {
        return !date.isBefore(from) && !date.isAfter(to);
    }
}
