package cl.minka.kernel.rest.platform;

import cl.minka.kernel.time.Holiday;
import java.time.LocalDate;
import java.util.List;

/** A holiday; {@code territory} has the codes of the regions or communes where it holds, none: the whole country. */
public record HolidayView(
        LocalDate date, String name, boolean mandatory, List<String> territory, Holiday.Source source) {
    static HolidayView of(Holiday holiday) {
        return new HolidayView(
                holiday.date(),
                holiday.name(),
                holiday.mandatory(),
                holiday.territory().stream().sorted().toList(),
                holiday.source());
    }
}
