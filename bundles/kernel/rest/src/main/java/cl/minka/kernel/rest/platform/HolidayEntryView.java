package cl.minka.kernel.rest.platform;

import cl.minka.kernel.time.WorkingDays;
import java.time.LocalDate;

/** An entry of the editable table. */
public record HolidayEntryView(LocalDate date, String name, boolean mandatory, boolean working) {
    static HolidayEntryView of(WorkingDays.Entry entry) {
        return new HolidayEntryView(entry.date(), entry.name(), entry.mandatory(), entry.working());
    }
}
