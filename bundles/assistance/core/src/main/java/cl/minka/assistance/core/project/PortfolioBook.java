package cl.minka.assistance.core.project;

import cl.minka.assistance.project.Milestone;
import cl.minka.assistance.project.PlannedMilestone;
import cl.minka.assistance.project.Portfolio;
import cl.minka.assistance.project.Portfolio.LateMilestone;
import cl.minka.assistance.project.Portfolio.Source;
import cl.minka.assistance.project.ProjectDraft;
import cl.minka.assistance.project.ProjectStage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Adds projects up by municipality. */
final class PortfolioBook {
    private final ProjectPlanner planner;
    private final LocalDate today;
    private final Map<String, Sheet> sheets = new HashMap<>();

    PortfolioBook(ProjectPlanner planner, LocalDate today) {
        this.planner = planner;
        this.today = today;
    }

    /** The figures of one municipality, as they are added up. */
    private static final class Sheet {
        private final Map<ProjectStage, Long> stages = new EnumMap<>(ProjectStage.class);
        private final Map<String, Source> budget = new TreeMap<>();
        private final List<LateMilestone> late = new ArrayList<>();
    }

    void add(ProjectEntity project) {
        Sheet sheet = sheets.computeIfAbsent(project.municipality(), cut -> new Sheet());
        sheet.stages.merge(project.stage(), 1L, Long::sum);
        if (project.stage() != ProjectStage.ABANDONED) {
            ProjectDraft draft = project.draft();
            draft.budget()
                    .forEach(item -> sheet.budget.merge(
                            item.source(),
                            new Source(
                                    item.source(), item.planned(), item.spent().orElse(0L)),
                            (one, other) -> new Source(
                                    one.source(), one.planned() + other.planned(), one.spent() + other.spent())));
            if (project.stage() != ProjectStage.CLOSED && draft.startsOn().isPresent()) {
                late(sheet, project, draft.title());
            }
        }
    }

    private void late(Sheet sheet, ProjectEntity project, String title) {
        for (PlannedMilestone planned : planner.plan(project)) {
            Milestone milestone = planned.milestone();
            planned.to()
                    .filter(day -> milestone.doneOn().isEmpty() && day.isBefore(today))
                    .ifPresent(day -> sheet.late.add(new LateMilestone(
                            project.id(),
                            title,
                            milestone.key(),
                            milestone.title(),
                            day,
                            planned.latestTo().filter(today::isAfter).isPresent())));
        }
    }

    Portfolio of(String municipality) {
        Sheet sheet = sheets.getOrDefault(municipality, new Sheet());
        sheet.late.sort(Comparator.comparing(LateMilestone::dueOn));
        return new Portfolio(municipality, sheet.stages, List.copyOf(sheet.budget.values()), sheet.late);
    }
}
