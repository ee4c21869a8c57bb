package cl.minka.assistance.given;

import java.util.Objects;

/**
 * Hours that were given.
 *
 * @param group CUT code, topic or user name; empty for erased accounts
 * @param requests on which the work was done
 * @param minutes worked
 */
public record HoursGiven(String group, long requests, long minutes) {
    public HoursGiven {
        Objects.requireNonNull(group, "group");
    }

    /** In hours of 60 minutes. */
    public double hours() {
        return minutes / 60.0;
    }
}
