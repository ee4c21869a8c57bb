package cl.minka.assistance.rest.project;

import cl.minka.assistance.project.Portfolio;
import cl.minka.assistance.project.ProjectStage;
import cl.minka.kernel.rest.TableShape;
import java.util.List;

/** The projects of a municipality together; budgets in Chilean pesos. */
public record PortfolioView(
        String municipality,
        long projects,
        PortfolioStagesView stages,
        long planned,
        long spent,
        List<Portfolio.Source> budget,
        List<Portfolio.LateMilestone> late) {
    static final TableShape<Portfolio> TABLE = TableShape.<Portfolio>named("portfolio")
            .column("municipality", Portfolio::municipality)
            .column("projects", one -> of(one).projects)
            .column("idea", one -> of(one).stages.idea)
            .column("profile", one -> of(one).stages.profile)
            .column("design", one -> of(one).stages.design)
            .column("funded", one -> of(one).stages.funded)
            .column("execution", one -> of(one).stages.execution)
            .column("closed", one -> of(one).stages.closed)
            .column("abandoned", one -> of(one).stages.abandoned)
            .column("planned", one -> of(one).planned)
            .column("spent", one -> of(one).spent)
            .column("late", one -> one.late().size());

    /** How many projects are in each stage. */
    public record PortfolioStagesView(
            long idea, long profile, long design, long funded, long execution, long closed, long abandoned) {}

    static PortfolioView of(Portfolio portfolio) {
        return new PortfolioView(
                portfolio.municipality(),
                portfolio.stages().values().stream().mapToLong(Long::longValue).sum(),
                new PortfolioStagesView(
                        count(portfolio, ProjectStage.IDEA),
                        count(portfolio, ProjectStage.PROFILE),
                        count(portfolio, ProjectStage.DESIGN),
                        count(portfolio, ProjectStage.FUNDED),
                        count(portfolio, ProjectStage.EXECUTION),
                        count(portfolio, ProjectStage.CLOSED),
                        count(portfolio, ProjectStage.ABANDONED)),
                portfolio.budget().stream().mapToLong(Portfolio.Source::planned).sum(),
                portfolio.budget().stream().mapToLong(Portfolio.Source::spent).sum(),
                portfolio.budget(),
                portfolio.late());
    }

    private static long count(Portfolio portfolio, ProjectStage stage) {
        return portfolio.stages().getOrDefault(stage, 0L);
    }
}
