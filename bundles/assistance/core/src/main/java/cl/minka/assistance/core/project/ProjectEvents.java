package cl.minka.assistance.core.project;

import cl.minka.assistance.project.Milestone;
import cl.minka.assistance.project.PlannedMilestone;
import cl.minka.kernel.calendar.CalendarEvent;
import cl.minka.kernel.calendar.CalendarFeed;
import cl.minka.kernel.time.WorkingDays;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Milestones as entries of a calendar, from the begin of their first day to the end of their last. A project's version grows with every
 * change, so it is the sequence of all of its entries. Milestones that have no dates are not there.
 */
final class ProjectEvents {
    private ProjectEvents() {}

    static CalendarFeed of(ProjectEntity project, List<PlannedMilestone> plan) {
        String title = project.draft().title();
        return new CalendarFeed(
                title,
                plan.stream()
                        .filter(one -> one.from().isPresent() && one.to().isPresent())
                        .map(one -> event(project, title, one))
                        .toList());
    }

    private static CalendarEvent event(ProjectEntity project, String title, PlannedMilestone planned) {
        Milestone milestone = planned.milestone();
        return new CalendarEvent(
                "projects/" + project.id() + "/milestones/" + milestone.key(),
                Math.toIntExact(Math.min(Integer.MAX_VALUE, project.version())),
                project.changedAt(),
                begin(planned.from().orElseThrow()),
                begin(planned.to().orElseThrow().plusDays(1)),
                WorkingDays.ZONE,
                title + ": " + milestone.title(),
                description(planned),
                Optional.empty(),
                false);
    }

    private static String description(PlannedMilestone planned) {
        String slack = planned.critical()
                ? "Ruta crítica: si se atrasa, se atrasa el proyecto."
                : "Holgura: " + planned.slack() + (planned.slack() == 1 ? " día hábil." : " días hábiles.");
        return planned.milestone().doneOn().map(day -> "Hecho. " + slack).orElse(slack);
    }

    private static Instant begin(LocalDate day) {
        return day.atStartOfDay(WorkingDays.ZONE).toInstant();
    }
}
