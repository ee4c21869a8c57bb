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
 * @param appeals the term to appeal; empty: {@link AppealRules#USUAL}
 * @param publication what is published of the results; empty: {@link PublicationRules#USUAL}
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
        SelectionRules selection,
        Optional<AppealRules> appeals,
        Optional<PublicationRules> publication) {
    public ContestDefinition {
        categories = List.copyOf(categories);
        criteria = List.copyOf(criteria);
        form = List.copyOf(form);
    }

    /** A contest that says nothing of appeals. */
    public ContestDefinition(
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
        this(
                id,
                title,
                organizer,
                timeZone,
                categories,
                criteria,
                form,
                schedule,
                eligibility,
                panel,
                scoring,
                discrepancyThreshold,
                selection,
                Optional.empty());
    }

    /** A contest that says nothing of publication. */
    public ContestDefinition(
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
            SelectionRules selection,
            Optional<AppealRules> appeals) {
        this(
                id,
                title,
                organizer,
                timeZone,
                categories,
                criteria,
                form,
                schedule,
                eligibility,
                panel,
                scoring,
                discrepancyThreshold,
                selection,
                appeals,
                Optional.empty());
    }

    /** The same contest under other selection rules. */
    public ContestDefinition with(SelectionRules rules) {
        return new ContestDefinition(
                id,
                title,
                organizer,
                timeZone,
                categories,
                criteria,
                form,
                schedule,
                eligibility,
                panel,
                scoring,
                discrepancyThreshold,
                rules,
                appeals,
                publication);
    }
}
