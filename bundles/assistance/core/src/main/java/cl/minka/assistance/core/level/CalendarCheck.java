package cl.minka.assistance.core.level;

import cl.minka.assistance.level.ServiceCalendar;
import cl.minka.assistance.level.Shift;
import cl.minka.assistance.level.SpecialDays;
import cl.minka.kernel.Fault;
import cl.minka.kernel.InvalidInput;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Gathers everything that is wrong with a calendar. */
final class CalendarCheck {
    private static final int MOST_DAYS = 500;
    private static final int MOST_SHIFTS = 6;
    private static final int LONGEST_REASON = 200;

    private final List<Fault> faults = new ArrayList<>();

    static void of(ServiceCalendar calendar) {
        CalendarCheck check = new CalendarCheck();
        Set<DayOfWeek> seen = EnumSet.noneOf(DayOfWeek.class);
        boolean works = false;
        for (int n = 0; n < calendar.week().size(); n++) {
            if (!seen.add(calendar.week().get(n).day())) {
                check.fault("/week/" + n + "/day", "assistance.day-twice");
            }
            works |= !calendar.week().get(n).hours().isEmpty();
            check.hours("/week/" + n + "/hours", calendar.week().get(n).hours());
        }
        if (!works) {
            check.fault("/week", "assistance.never-works");
        }
        if (calendar.specialDays().size() > MOST_DAYS) {
            check.faults.add(Fault.at("/specialDays", "assistance.too-many", "most", MOST_DAYS));
        }
        for (int n = 0; n < calendar.specialDays().size(); n++) {
            check.special("/specialDays/" + n, calendar.specialDays().get(n));
        }
        InvalidInput.throwIfAny(check.faults);
    }

    private void special(String pointer, SpecialDays days) {
        if (days.to().isBefore(days.from()) || days.to().isAfter(days.from().plusYears(1))) {
            fault(pointer + "/to", "assistance.bad-days");
        }
        if (days.reason().isBlank()) {
            fault(pointer + "/reason", "kernel.required");
        } else if (days.reason().length() > LONGEST_REASON) {
            faults.add(Fault.at(pointer + "/reason", "assistance.too-long", "most", LONGEST_REASON));
        }
        hours(pointer + "/hours", days.hours());
    }

    private void hours(String pointer, List<Shift> hours) {
        if (hours.size() > MOST_SHIFTS) {
            faults.add(Fault.at(pointer, "assistance.too-many", "most", MOST_SHIFTS));
        }
        int free = 0;
        for (int n = 0; n < hours.size(); n++) {
            Shift shift = hours.get(n);
            boolean whole = shift.from().getSecond() == 0
                    && shift.from().getNano() == 0
                    && shift.to().getSecond() == 0
                    && shift.to().getNano() == 0;
            if (!whole || shift.begins() < free || shift.ends() <= shift.begins()) {
                fault(pointer + "/" + n, "assistance.bad-hours");
            }
            free = shift.ends();
        }
    }

    private void fault(String pointer, String code) {
        faults.add(Fault.at(pointer, code));
    }
}
