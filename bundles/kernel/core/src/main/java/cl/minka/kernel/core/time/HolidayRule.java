package cl.minka.kernel.core.time;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;

import cl.minka.kernel.time.Holiday;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * The holidays of Chile as the laws in force since 2022 give them: fixed days, Easter, those that move (Ley 19.668,
 * 20.299), the winter solstice (21.357), bridges (20.215, 20.983) and regional days (20.663, 20.768). Elections and
 * one-off laws are not a rule.
 */
final class HolidayRule {
    private HolidayRule() {}

    /** By date. */
    static List<Holiday> of(int year) {
        List<Holiday> days = new ArrayList<>();
        fixed(year, days);
        moving(year, days);
        bridges(year, days);
        add(days, LocalDate.of(year, 6, 7), "Asalto y Toma del Morro de Arica", false, Set.of("15"));
        add(
                days,
                LocalDate.of(year, 8, 20),
                "Nacimiento del Prócer de la Independencia",
                false,
                Set.of("16101", "16103"));
        days.sort(Comparator.comparing(Holiday::date));
        return List.copyOf(days);
    }

    private static void fixed(int year, List<Holiday> days) {
        national(days, LocalDate.of(year, 1, 1), "Año Nuevo", true);
        national(days, LocalDate.of(year, 5, 1), "Día Nacional del Trabajo", true);
        national(days, LocalDate.of(year, 5, 21), "Día de las Glorias Navales", false);
        national(days, LocalDate.of(year, 7, 16), "Día de la Virgen del Carmen", false);
        national(days, LocalDate.of(year, 8, 15), "Asunción de la Virgen", false);
        national(days, LocalDate.of(year, 9, 18), "Independencia Nacional", true);
        national(days, LocalDate.of(year, 9, 19), "Día de las Glorias del Ejército", true);
        national(days, LocalDate.of(year, 11, 1), "Día de Todos los Santos", false);
        national(days, LocalDate.of(year, 12, 8), "Inmaculada Concepción", false);
        national(days, LocalDate.of(year, 12, 25), "Navidad", true);
    }

    private static void moving(int year, List<Holiday> days) {
        LocalDate easter = easter(year);
        national(days, easter.minusDays(2), "Viernes Santo", false);
        national(days, easter.minusDays(1), "Sábado Santo", false);
        national(days, Solstice.day(year), "Día Nacional de los Pueblos Indígenas", false);
        national(days, toMonday(LocalDate.of(year, 6, 29)), "San Pedro y San Pablo", false);
        national(days, toMonday(LocalDate.of(year, 10, 12)), "Encuentro de Dos Mundos", false);
        national(days, toFriday(LocalDate.of(year, 10, 31)), "Día de las Iglesias Evangélicas y Protestantes", false);
    }

    private static void bridges(int year, List<Holiday> days) {
        LocalDate afterNewYear = LocalDate.of(year, 1, 2);
        if (afterNewYear.getDayOfWeek() == MONDAY) {
            national(days, afterNewYear, "Feriado adicional Año Nuevo", false);
        }
        LocalDate before = LocalDate.of(year, 9, 17);
        if (before.getDayOfWeek() == MONDAY || before.getDayOfWeek() == FRIDAY) {
            national(days, before, "Feriado adicional Fiestas Patrias", false);
        }
        LocalDate after = LocalDate.of(year, 9, 20);
        if (after.getDayOfWeek() == FRIDAY) {
            national(days, after, "Feriado adicional Fiestas Patrias", false);
        }
    }

    /** Ley 19.668: from Tuesday to Thursday to the Monday of that week, from Friday to the next Monday. */
    private static LocalDate toMonday(LocalDate date) {
        return switch (date.getDayOfWeek()) {
            case TUESDAY, WEDNESDAY, THURSDAY -> date.with(TemporalAdjusters.previous(MONDAY));
            case FRIDAY -> date.with(TemporalAdjusters.next(MONDAY));
            case MONDAY, SATURDAY, SUNDAY -> date;
        };
    }

    /** Ley 20.299: from Tuesday to the Friday before, from Wednesday to the Friday of that week. */
    private static LocalDate toFriday(LocalDate date) {
        if (date.getDayOfWeek() == TUESDAY) {
            return date.with(TemporalAdjusters.previous(FRIDAY));
        }
        return date.getDayOfWeek() == WEDNESDAY ? date.with(TemporalAdjusters.next(FRIDAY)) : date;
    }

    /** The Gregorian computus of Meeus, Jones and Butcher. */
    static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int day = h + l - 7 * m + 114;
        return LocalDate.of(year, day / 31, day % 31 + 1);
    }

    static boolean isWeekend(LocalDate date) {
        return date.getDayOfWeek() == SATURDAY || date.getDayOfWeek() == SUNDAY;
    }

    private static void national(List<Holiday> days, LocalDate date, String name, boolean mandatory) {
        add(days, date, name, mandatory, Set.of());
    }

    private static void add(List<Holiday> days, LocalDate date, String name, boolean mandatory, Set<String> territory) {
        days.add(new Holiday(date, name, mandatory, territory, Holiday.Source.RULE));
    }
}
