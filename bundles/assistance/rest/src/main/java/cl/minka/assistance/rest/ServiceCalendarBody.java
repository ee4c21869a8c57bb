package cl.minka.assistance.rest;

import cl.minka.assistance.level.ServiceCalendar;
import cl.minka.assistance.level.Shift;
import cl.minka.assistance.level.SpecialDays;
import cl.minka.assistance.level.WeekDay;
import cl.minka.kernel.rest.Required;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/** Working hours as clients write them; a shift that ends at 00:00 ends with the day. */
@JsonIgnoreProperties("municipality")
public record ServiceCalendarBody(List<WeekDayBody> week, List<SpecialDaysBody> specialDays) {
    /** A shift. */
    public record ShiftBody(LocalTime from, LocalTime to) {}

    /** The shifts of a day of the week. */
    public record WeekDayBody(DayOfWeek day, List<ShiftBody> hours) {}

    /** Days with other hours; without hours they are closed. */
    public record SpecialDaysBody(LocalDate from, LocalDate to, String reason, List<ShiftBody> hours) {}

    ServiceCalendar toCalendar(String municipality) {
        List<WeekDayBody> days = Required.list(week);
        List<SpecialDaysBody> specials = Required.list(specialDays);
        Required required = new Required();
        for (int n = 0; n < days.size(); n++) {
            required.check("/week/" + n + "/day", days.get(n).day);
            check(required, "/week/" + n + "/hours", Required.list(days.get(n).hours));
        }
        for (int n = 0; n < specials.size(); n++) {
            required.check("/specialDays/" + n + "/from", specials.get(n).from);
            required.check("/specialDays/" + n + "/to", specials.get(n).to);
            check(required, "/specialDays/" + n + "/hours", Required.list(specials.get(n).hours));
        }
        required.orThrow();
        return new ServiceCalendar(
                municipality,
                days.stream().map(day -> new WeekDay(day.day, hours(day.hours))).toList(),
                specials.stream()
                        .map(one -> new SpecialDays(one.from, one.to, Required.text(one.reason), hours(one.hours)))
                        .toList(),
                0);
    }

    private static void check(Required required, String pointer, List<ShiftBody> hours) {
        for (int n = 0; n < hours.size(); n++) {
            required.check(pointer + "/" + n + "/from", hours.get(n).from);
            required.check(pointer + "/" + n + "/to", hours.get(n).to);
        }
    }

    private static List<Shift> hours(List<ShiftBody> given) {
        return Required.list(given).stream()
                .map(shift -> new Shift(shift.from, shift.to))
                .toList();
    }
}
