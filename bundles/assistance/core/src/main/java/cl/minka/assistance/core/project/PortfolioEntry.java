package cl.minka.assistance.core.project;

import cl.minka.assistance.project.Milestone;
import cl.minka.assistance.project.PlannedMilestone;
import cl.minka.assistance.project.Portfolio.Source;
import cl.minka.assistance.project.ProjectDraft;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a project brings into the portfolio of its municipality, kept beside it so that nothing of it is planned again to be added up.
 *
 * @param budget by source
 * @param due milestones that are not done; none while there is no first day
 */
record PortfolioEntry(String title, Optional<LocalDate> startsOn, List<Source> budget, List<Due> due) {
    /**
     * A milestone that is not done.
     *
     * @param lastDay working day, counted from the first day of the project, on which it ends as early as it can
     * @param latestDay the same, as late as it may
     */
    record Due(String key, String title, int lastDay, int latestDay) {
        static Due of(PlannedMilestone planned) {
            Milestone milestone = planned.milestone();
            return new Due(
                    milestone.key(),
                    milestone.title(),
                    Math.max(planned.earlyStart(), planned.earlyFinish() - 1),
                    Math.max(planned.lateStart(), planned.lateFinish() - 1));
        }
    }

    static PortfolioEntry of(ProjectDraft draft, List<Milestone> milestones) {
        List<Due> due = draft.startsOn().isEmpty()
                ? List.of()
                : new CriticalPath(milestones)
                        .plan(offset -> Optional.empty()).stream()
                                .filter(planned -> planned.milestone().doneOn().isEmpty())
                                .map(Due::of)
                                .toList();
        return new PortfolioEntry(draft.title(), draft.startsOn(), budget(draft.budget()), due);
    }

    private static List<Source> budget(List<ProjectDraft.BudgetItem> items) {
        Map<String, Source> sources = new TreeMap<>();
        items.forEach(item -> sources.merge(
                item.source(),
                new Source(item.source(), item.planned(), item.spent().orElse(0L)),
                PortfolioEntry::sum));
        return List.copyOf(sources.values());
    }

    static Source sum(Source one, Source other) {
        return new Source(one.source(), one.planned() + other.planned(), one.spent() + other.spent());
    }
}
