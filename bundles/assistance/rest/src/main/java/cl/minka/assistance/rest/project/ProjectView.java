package cl.minka.assistance.rest.project;

import cl.minka.assistance.project.Project;
import cl.minka.assistance.project.ProjectDraft;
import cl.minka.assistance.project.ProjectStage;
import cl.minka.kernel.rest.TableShape;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A project, its risks the severest first, and its budget added up. */
public record ProjectView(
        String id,
        String municipality,
        String title,
        String summary,
        String objective,
        ProjectStage stage,
        Optional<LocalDate> startsOn,
        String origin,
        List<String> links,
        List<ProjectDraft.BudgetItem> budget,
        BudgetTotalsView totals,
        List<ProjectRiskView> risks,
        Instant createdAt,
        Instant changedAt) {
    static final TableShape<Project> TABLE = TableShape.<Project>named("projects")
            .column("id", Project::id)
            .column("municipality", project -> project.draft().municipality())
            .column("title", project -> project.draft().title())
            .column("stage", Project::stage)
            .column("startsOn", project -> project.draft().startsOn())
            .column("planned", project -> totals(project).planned())
            .column("spent", project -> totals(project).spent())
            .column("withoutSource", project -> totals(project).withoutSource())
            .column("origin", project -> project.draft().origin())
            .column("createdAt", Project::createdAt)
            .column("changedAt", Project::changedAt);

    private static BudgetTotalsView totals(Project project) {
        return BudgetTotalsView.of(project.draft().budget());
    }

    /** In Chilean pesos. */
    public record BudgetTotalsView(long planned, long spent, long withoutSource) {
        static BudgetTotalsView of(List<ProjectDraft.BudgetItem> budget) {
            return new BudgetTotalsView(
                    budget.stream().mapToLong(ProjectDraft.BudgetItem::planned).sum(),
                    budget.stream().mapToLong(item -> item.spent().orElse(0L)).sum(),
                    budget.stream()
                            .filter(item -> item.source().isBlank())
                            .mapToLong(ProjectDraft.BudgetItem::planned)
                            .sum());
        }
    }

    /** A risk with probability times impact, 1 to 25. */
    public record ProjectRiskView(String title, int probability, int impact, int severity, String response) {}

    static ProjectView of(Project project) {
        ProjectDraft draft = project.draft();
        return new ProjectView(
                project.id(),
                draft.municipality(),
                draft.title(),
                draft.summary(),
                draft.objective(),
                project.stage(),
                draft.startsOn(),
                draft.origin(),
                draft.links(),
                draft.budget(),
                BudgetTotalsView.of(draft.budget()),
                draft.risks().stream()
                        .sorted(Comparator.comparingInt(ProjectDraft.Risk::severity)
                                .reversed())
                        .map(risk -> new ProjectRiskView(
                                risk.title(), risk.probability(), risk.impact(), risk.severity(), risk.response()))
                        .toList(),
                project.createdAt(),
                project.changedAt());
    }
}
