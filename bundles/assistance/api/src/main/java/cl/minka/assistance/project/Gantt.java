package cl.minka.assistance.project;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A project in time.
 *
 * @param from first day of the first milestone; empty: the project has no first day
 * @param to last day of the last one, when nothing is late
 * @param days how many working days all takes
 * @param criticalPath keys of the milestones that have no slack, by earliest start
 * @param milestones by earliest start
 */
public record Gantt(
        Project project,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        int days,
        List<String> criticalPath,
        List<PlannedMilestone> milestones) {
    public Gantt {
        Objects.requireNonNull(project, "project");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        criticalPath = List.copyOf(criticalPath);
        milestones = List.copyOf(milestones);
    }
}
