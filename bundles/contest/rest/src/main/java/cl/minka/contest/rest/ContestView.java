package cl.minka.contest.rest;

import cl.minka.contest.Contest;
import cl.minka.contest.ContestDefinition;
import cl.minka.contest.ContestStatus;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A contest as clients read it. */
public record ContestView(
        String id,
        String title,
        String organizer,
        String timeZone,
        List<CategoryView> categories,
        List<CriterionView> criteria,
        List<FieldView> form,
        ScheduleView schedule,
        EligibilityView eligibility,
        PanelView panel,
        ScoringView scoring,
        Optional<BigDecimal> discrepancyThreshold,
        SelectionRulesView selection,
        AppealRulesView appeals,
        Optional<PublicationRulesView> publication,
        ContestStatus status,
        Optional<Integer> rulesVersion,
        Instant createdAt,
        Instant updatedAt) {
    static ContestView of(Contest contest) {
        ContestDefinition definition = contest.definition();
        return new ContestView(
                definition.id(),
                definition.title(),
                definition.organizer(),
                definition.timeZone().getId(),
                definition.categories().stream().map(CategoryView::of).toList(),
                definition.criteria().stream().map(CriterionView::of).toList(),
                definition.form().stream().map(FieldView::of).toList(),
                ScheduleView.of(definition.schedule()),
                EligibilityView.of(definition.eligibility()),
                PanelView.of(definition.panel()),
                ScoringView.of(definition.scoring()),
                definition.discrepancyThreshold(),
                SelectionRulesView.of(definition.selection()),
                AppealRulesView.of(definition.appeals()),
                definition.publication().map(PublicationRulesView::of),
                contest.status(),
                contest.rulesVersion(),
                contest.createdAt(),
                contest.updatedAt());
    }
}
