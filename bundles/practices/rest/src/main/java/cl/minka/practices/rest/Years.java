package cl.minka.practices.rest;

import cl.minka.kernel.rest.BadParameter;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Years and days in queries. */
final class Years {
    private static final int FIRST = 1900;
    private static final int LAST = 2999;

    private Years() {}

    static Optional<Integer> check(String name, Integer year) {
        if (year != null && (year < FIRST || year > LAST)) {
            throw BadParameter.of(name, "practices.bad-day");
        }
        return Optional.ofNullable(year);
    }

    /** A date, or a year for its first day. */
    static Optional<LocalDate> first(String name, String text) {
        return day(name, text, "-01-01");
    }

    /** A date, or a year for its last day. */
    static Optional<LocalDate> last(String name, String text) {
        return day(name, text, "-12-31");
    }

    private static Optional<LocalDate> day(String name, String text, String inYear) {
        if (text == null) {
            return Optional.empty();
        }
        try {
            LocalDate day = LocalDate.parse(text.matches("[0-9]{4}") ? text + inYear : text);
            return check(name, day.getYear()).map(year -> day);
        } catch (DateTimeParseException e) {
            throw BadParameter.of(name, "practices.bad-day");
        }
    }
}
