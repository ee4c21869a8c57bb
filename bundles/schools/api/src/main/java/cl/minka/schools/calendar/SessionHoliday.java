package cl.minka.schools.calendar;

import java.time.LocalDate;
import java.util.Objects;

/**
 * That a session falls on a holiday.
 *
 * @param session its number, from 1
 * @param date in Chile
 * @param name of the holiday, in Spanish
 * @param mandatory whether shops must close, too (Ley 19.973)
 */
public record SessionHoliday(int session, LocalDate date, String name, boolean mandatory) {
    public SessionHoliday {
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(name, "name");
    }
}
