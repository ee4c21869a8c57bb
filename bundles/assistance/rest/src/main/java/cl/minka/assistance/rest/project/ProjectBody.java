package cl.minka.assistance.rest.project;

import cl.minka.assistance.project.ProjectDraft;
import cl.minka.kernel.rest.Required;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A project as clients write it: only the title is needed, and the municipality of who acts for more than one. */
@JsonIgnoreProperties({"id", "stage", "totals", "createdAt", "changedAt"})
public record ProjectBody(
        String municipality,
        String title,
        String summary,
        String objective,
        Optional<LocalDate> startsOn,
        String origin,
        List<String> links,
        List<BudgetBody> budget,
        List<RiskBody> risks) {
    /** A part of the budget, in Chilean pesos. */
    public record BudgetBody(String title, String source, Integer year, Long planned, Optional<Long> spent) {}

    /** What may go wrong; probability and impact from 1 to 5. */
    @JsonIgnoreProperties("severity")
    public record RiskBody(String title, Integer probability, Integer impact, String response) {}

    ProjectDraft toDraft() {
        return new ProjectDraft(
                Required.text(municipality),
                Required.text(title),
                Required.text(summary),
                Required.text(objective),
                startsOn,
                Required.text(origin),
                Required.list(links),
                Required.list(budget).stream()
                        .map(item -> new ProjectDraft.BudgetItem(
                                Required.text(item.title()),
                                Required.text(item.source()),
                                item.year() == null ? 0 : item.year(),
                                item.planned() == null ? -1 : item.planned(),
                                item.spent()))
                        .toList(),
                Required.list(risks).stream()
                        .map(risk -> new ProjectDraft.Risk(
                                Required.text(risk.title()),
                                risk.probability() == null ? 0 : risk.probability(),
                                risk.impact() == null ? 0 : risk.impact(),
                                Required.text(risk.response())))
                        .toList());
    }
}
