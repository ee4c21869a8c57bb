package cl.minka.contest;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * What an organiser writes about a contest.
 *
 * @param id slug, given by the organiser
 * @param organizer {@code amuch} or a CUT code
 * @param discrepancyThreshold points (0 to 100) between evaluators above which they are said to differ; empty: none
 */
public record ContestDefinition(
        String id,
        String title,
        String organizer,
        ZoneId timeZone,
        List<Category> categories,
        List<Criterion> criteria,
        List<FormField> form,
        Schedule schedule,
        Eligibility eligibility,
        Panel panel,
        ScoringChoice scoring,
        Optional<BigDecimal> discrepancyThreshold,
        SelectionRules selection) {
    public ContestDefinition {
        categories = List.copyOf(categories);
        criteria = List.copyOf(criteria);
        form = List.copyOf(form);
    }
}
