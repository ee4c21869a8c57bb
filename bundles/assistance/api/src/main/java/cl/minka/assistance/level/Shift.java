package cl.minka.assistance.level;

import java.time.LocalTime;
import java.util.Objects;

/**
 * A shift of a day.
 *
 * @param to not included; 00:00 is the end of the day
 */
public record Shift(LocalTime from, LocalTime to) {
    private static final int DAY = 24 * 60;

    public Shift {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
    }

    /** Minute of the day at which it begins. */
    public int begins() {
        return from.toSecondOfDay() / 60;
    }

    /** Minute of the day at which it ends, 1440 at most. */
    public int ends() {
        return to.equals(LocalTime.MIDNIGHT) ? DAY : to.toSecondOfDay() / 60;
    }
}
