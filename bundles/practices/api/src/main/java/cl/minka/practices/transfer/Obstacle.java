package cl.minka.practices.transfer;

import java.time.LocalDate;
import java.util.List;

/**
 * Why an agreement does not go on.
 *
 * @param since first day of it
 * @param municipalities who can do something about it
 */
public record Obstacle(Reason reason, LocalDate since, List<String> municipalities) {
    public Obstacle {
        municipalities = List.copyOf(municipalities);
    }

    /** In JSON in lower case with hyphens. */
    public enum Reason {
        /** Somebody has not said whether it accepts, {@value Transfers#DAYS_TO_SIGN} days after it was asked. */
        UNSIGNED,
        /** The stage should be over by the plan. */
        STAGE_OVERDUE,
        /** A task should be done. */
        TASK_OVERDUE,
        /** Nobody did anything for {@value Transfers#QUIET_DAYS} days. */
        NO_ACTIVITY
    }
}
