package cl.minka.assistance.rest.project;

import cl.minka.assistance.project.Gantt;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A project in time. */
public record GanttView(
        String project,
        String title,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        int days,
        List<String> criticalPath,
        List<MilestoneView> milestones) {
    static GanttView of(Gantt gantt) {
        return new GanttView(
                gantt.project().id(),
                gantt.project().draft().title(),
                gantt.from(),
                gantt.to(),
                gantt.days(),
                gantt.criticalPath(),
                gantt.milestones().stream().map(MilestoneView::of).toList());
    }
}
