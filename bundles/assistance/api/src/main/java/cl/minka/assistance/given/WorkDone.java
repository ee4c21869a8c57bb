package cl.minka.assistance.given;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * Work that was done on a request.
 *
 * @param staff user name; empty once the account is erased
 * @param minutes 1 to 1440
 */
public record WorkDone(
        String id,
        Optional<String> staff,
        LocalDate date,
        Activity activity,
        int minutes,
        String remark,
        Instant recordedAt) {
    /** What is recorded never changes. */
    public static final long VERSION = 1;

    public WorkDone {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(staff, "staff");
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(activity, "activity");
        Objects.requireNonNull(remark, "remark");
        Objects.requireNonNull(recordedAt, "recordedAt");
    }
}
