package cl.minka.kernel.jpa;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.time.Holiday;
import cl.minka.kernel.time.WorkingDays;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Monday to Friday, no holidays. */
public final class WeekDays implements WorkingDays {
    @Override
    public boolean isWorkingDay(LocalDate date, Optional<String> cut) {
        return date.getDayOfWeek() != DayOfWeek.SATURDAY && date.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    @Override
    public LocalDate add(LocalDate from, int days, Optional<String> cut) {
        LocalDate day = from;
        for (int left = days; left > 0; ) {
            day = day.plusDays(1);
            left -= isWorkingDay(day, cut) ? 1 : 0;
        }
        return day;
    }

    @Override
    public Instant deadline(Instant from, int days, Optional<String> cut) {
        return add(from.atZone(ZONE).toLocalDate(), days, cut)
                .plusDays(1)
                .atStartOfDay(ZONE)
                .toInstant();
    }

    @Override
    public List<Holiday> holidays(int year) {
        return List.of();
    }

    @Override
    public Optional<Entry> entry(LocalDate date) {
        return Optional.empty();
    }

    @Override
    public Entry put(
            Caller caller, LocalDate date, String name, boolean mandatory, boolean working, Expected expected) {
        throw new UnsupportedOperationException();
    }
}
