package cl.minka.practices.transfer;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * A stage of the plan.
 *
 * @param due its last day
 * @param visits proposed meetings, 0 or more
 * @param activities what is done, in Spanish
 */
public record PlannedStage(TransferStage stage, LocalDate due, int visits, List<String> activities) {
    public PlannedStage {
        Objects.requireNonNull(stage, "stage");
        Objects.requireNonNull(due, "due");
        activities = List.copyOf(activities);
    }
}
