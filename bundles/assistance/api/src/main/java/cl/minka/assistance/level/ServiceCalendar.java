package cl.minka.assistance.level;

import java.util.List;
import java.util.Objects;

/**
 * When a municipality works. Holidays of the country, its region and itself are closed.
 *
 * @param municipality CUT code
 * @param version 0: nothing was entered, these are the usual hours
 */
public record ServiceCalendar(String municipality, List<WeekDay> week, List<SpecialDays> specialDays, long version) {
    public ServiceCalendar {
        Objects.requireNonNull(municipality, "municipality");
        week = List.copyOf(week);
        specialDays = List.copyOf(specialDays);
    }
}
