package cl.minka.kernel.time;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;

/**
 * A public holiday.
 *
 * @param territory codes of the regions (two digits) or communes (five) where it holds; empty: the whole country
 * @param source {@code rule} when the law's rule gives it, {@code table} when an administrator entered it
 */
public record Holiday(LocalDate date, String name, boolean mandatory, Set<String> territory, Source source) {
    public Holiday {
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(name, "name");
        territory = Set.copyOf(territory);
    }

    /** Where a holiday comes from. */
    public enum Source {
        RULE,
        TABLE
    }

    public boolean isNational() {
        return territory.isEmpty();
    }
}
