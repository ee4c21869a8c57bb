package cl.minka.practices.rest;

import cl.minka.kernel.rest.Required;
import cl.minka.practices.transfer.HoursEntry;
import java.math.BigDecimal;
import java.time.LocalDate;

/** Hours that one party gave another. */
public record HoursBody(String from, String to, BigDecimal hours, LocalDate date, String kind, String note) {
    HoursEntry.Hours toHours() {
        new Required().check("/hours", hours).check("/date", date).orThrow();
        return new HoursEntry.Hours(
                Required.text(from), Required.text(to), hours, date, Required.text(kind), Required.text(note));
    }
}
