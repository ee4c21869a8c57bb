package cl.minka.contest.rest;

import cl.minka.contest.Criterion;
import cl.minka.contest.EvaluationPhase;
import cl.minka.kernel.rest.Required;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A criterion, as clients read and write it; the step is 1 when it is left out. Without phases it is scored in both,
 * without categories in all.
 */
public record CriterionView(
        String id,
        String name,
        Optional<String> description,
        BigDecimal weight,
        BigDecimal min,
        BigDecimal max,
        Optional<BigDecimal> step,
        List<EvaluationPhase> phases,
        List<String> categories,
        List<LevelView> levels,
        Optional<JustificationRuleView> justification,
        Optional<Boolean> abstention) {
    public CriterionView {
        phases = Required.list(phases);
        categories = Required.list(categories);
        levels = Required.list(levels);
    }

    static CriterionView of(Criterion criterion) {
        return new CriterionView(
                criterion.id(),
                criterion.name(),
                Optional.of(criterion.description()),
                criterion.weight(),
                criterion.min(),
                criterion.max(),
                Optional.of(criterion.step()),
                criterion.phases(),
                criterion.categories(),
                criterion.levels().stream().map(LevelView::of).toList(),
                Optional.of(JustificationRuleView.of(criterion.justification())),
                Optional.of(criterion.abstention()));
    }

    void check(Required required, String pointer) {
        required.check(pointer + "/weight", weight).check(pointer + "/min", min).check(pointer + "/max", max);
        for (int i = 0; i < levels.size(); i++) {
            required.check(pointer + "/levels/" + i + "/score", levels.get(i).score());
        }
    }

    Criterion toCriterion() {
        return new Criterion(
                Required.text(id),
                Required.text(name),
                description.orElse(""),
                weight,
                min,
                max,
                step.orElse(BigDecimal.ONE),
                phases,
                categories,
                levels.stream().map(LevelView::toLevel).toList(),
                justification.map(JustificationRuleView::toRule).orElse(Criterion.Justification.ALWAYS),
                abstention.orElse(false));
    }
}
