package cl.minka.kernel.jpa;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The present, in milliseconds, as it is stored. */
public final class Times {
    private Times() {}

    public static Instant now(Clock clock) {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
