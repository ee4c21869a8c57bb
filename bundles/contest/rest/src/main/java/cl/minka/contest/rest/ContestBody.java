package cl.minka.contest.rest;

import cl.minka.contest.ContestDefinition;
import cl.minka.contest.Schedule;
import cl.minka.kernel.Fault;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.rest.Required;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** A contest as an organiser writes it; what is left out takes a usual value. */
@JsonIgnoreProperties({"status", "rulesVersion", "createdAt", "updatedAt"})
public record ContestBody(
        Optional<String> id,
        String title,
        String organizer,
        Optional<String> timeZone,
        List<CategoryView> categories,
        List<CriterionView> criteria,
        List<FieldView> form,
        Optional<ScheduleView> schedule,
        Optional<EligibilityView> eligibility,
        Optional<PanelView> panel,
        Optional<ScoringView> scoring,
        Optional<BigDecimal> discrepancyThreshold,
        Optional<SelectionRulesView> selection,
        Optional<AppealRulesView> appeals,
        Optional<PublicationRulesView> publication) {
    private static final String CHILE = "America/Santiago";

    public ContestBody {
        categories = Required.list(categories);
        criteria = Required.list(criteria);
        form = Required.list(form);
    }

    /** The definition of a new contest. */
    ContestDefinition toDefinition() {
        return definition(id.orElse(""));
    }

    /** The definition of the contest at an address; the body may repeat its id. */
    ContestDefinition toDefinition(String address) {
        if (id.isPresent() && !id.get().equals(address)) {
            throw new InvalidInput(Fault.at("/id", "contest.id-fixed"));
        }
        return definition(address);
    }

    private ContestDefinition definition(String slug) {
        Required required = new Required();
        for (int i = 0; i < criteria.size(); i++) {
            criteria.get(i).check(required, "/criteria/" + i);
        }
        required.orThrow();
        return new ContestDefinition(
                slug,
                Required.text(title),
                Required.text(organizer),
                zone(timeZone.orElse(CHILE)),
                categories.stream().map(CategoryView::toCategory).toList(),
                criteria.stream().map(CriterionView::toCriterion).toList(),
                form.stream().map(FieldView::toField).toList(),
                schedule.map(ScheduleView::toSchedule).orElse(Schedule.none()),
                eligibility.orElse(EligibilityView.UNSAID).toEligibility(),
                panel.orElse(PanelView.UNSAID).toPanel(),
                scoring.orElse(ScoringView.UNSAID).toChoice(),
                discrepancyThreshold,
                selection.orElse(SelectionRulesView.UNSAID).toRules(),
                appeals.map(AppealRulesView::toRules),
                publication.map(PublicationRulesView::toRules));
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            throw new InvalidInput(Fault.at("/timeZone", "contest.time-zone-unknown"));
        }
    }
}
