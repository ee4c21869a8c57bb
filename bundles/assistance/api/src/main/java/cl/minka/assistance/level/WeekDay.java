package cl.minka.assistance.level;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Objects;

/** The shifts of one day of the week. */
public record WeekDay(DayOfWeek day, List<Shift> hours) {
    public WeekDay {
        Objects.requireNonNull(day, "day");
        hours = List.copyOf(hours);
    }
}
