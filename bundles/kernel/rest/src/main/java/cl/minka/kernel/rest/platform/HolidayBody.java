package cl.minka.kernel.rest.platform;

import cl.minka.kernel.Fault;
import cl.minka.kernel.InvalidInput;
import java.time.LocalDate;
import java.util.Optional;

/** What an administrator writes about a day. */
public record HolidayBody(
        Optional<LocalDate> date, String name, Optional<Boolean> mandatory, Optional<Boolean> working) {
    void checkDate(LocalDate wanted) {
        if (date.isPresent() && !date.get().equals(wanted)) {
            throw new InvalidInput(Fault.at("/date", "kernel.path-mismatch"));
        }
    }
}
