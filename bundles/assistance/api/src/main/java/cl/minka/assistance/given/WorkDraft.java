package cl.minka.assistance.given;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * Work as it is recorded.
 *
 * @param date day on which it was done, not in the future
 * @param minutes 1 to 1440
 * @param staff user name of the adviser who did it; empty: the caller
 */
public record WorkDraft(LocalDate date, Activity activity, int minutes, String remark, Optional<String> staff) {
    public WorkDraft {
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(activity, "activity");
        Objects.requireNonNull(remark, "remark");
        Objects.requireNonNull(staff, "staff");
    }
}
