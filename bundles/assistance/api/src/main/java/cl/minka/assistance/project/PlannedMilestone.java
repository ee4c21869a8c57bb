package cl.minka.assistance.project;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A milestone in time, by the critical path method (Kelley and Walker 1959): a forward pass gives the earliest, a backward pass
 * from the end of the whole the latest. Offsets are working days from the first day of the project, from 0; a finish is the
 * day after the last one of work. Dates are empty while the project has no first day.
 *
 * @param slack latest minus earliest start: how many working days it can be late and nothing else is
 * @param critical whether it has no slack: late, it makes the whole project late
 * @param from first day, when it begins as early as it can
 * @param to last day then; of one that takes no days the same as {@code from}
 * @param latestTo last day when it ends as late as it may
 */
public record PlannedMilestone(
        Milestone milestone,
        int earlyStart,
        int earlyFinish,
        int lateStart,
        int lateFinish,
        int slack,
        boolean critical,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        Optional<LocalDate> latestTo) {
    public PlannedMilestone {
        Objects.requireNonNull(milestone, "milestone");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(latestTo, "latestTo");
    }
}
