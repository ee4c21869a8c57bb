package cl.minka.assistance.rest;

import cl.minka.assistance.level.ServiceCalendar;
import cl.minka.assistance.level.Shift;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;

/** When a municipality works; hours and minutes, 00:00 for the end of a day. */
public record ServiceCalendarView(String municipality, List<WeekDayView> week, List<SpecialDaysView> specialDays) {
    /** A shift. */
    public record ShiftView(String from, String to) {}

    /** The shifts of a day of the week. */
    public record WeekDayView(DayOfWeek day, List<ShiftView> hours) {}

    /** Days with other hours. */
    public record SpecialDaysView(LocalDate from, LocalDate to, String reason, List<ShiftView> hours) {}

    static ServiceCalendarView of(ServiceCalendar calendar) {
        return new ServiceCalendarView(
                calendar.municipality(),
                calendar.week().stream()
                        .map(day -> new WeekDayView(day.day(), shifts(day.hours())))
                        .toList(),
                calendar.specialDays().stream()
                        .map(days -> new SpecialDaysView(days.from(), days.to(), days.reason(), shifts(days.hours())))
                        .toList());
    }

    private static List<ShiftView> shifts(List<Shift> hours) {
        return hours.stream()
                .map(shift -> new ShiftView(shift.from().toString(), shift.to().toString()))
                .toList();
    }
}
