package cl.minka.contest.rest;

import cl.minka.contest.Criterion;
import cl.minka.kernel.rest.Required;
import java.math.BigDecimal;
import java.util.Optional;

/** A criterion, as clients read and write it; the step is 1 when it is left out. */
public record CriterionView(
        String id,
        String name,
        Optional<String> description,
        BigDecimal weight,
        BigDecimal min,
        BigDecimal max,
        Optional<BigDecimal> step) {
    static CriterionView of(Criterion criterion) {
        return new CriterionView(
                criterion.id(),
                criterion.name(),
                Optional.of(criterion.description()),
                criterion.weight(),
                criterion.min(),
                criterion.max(),
                Optional.of(criterion.step()));
    }

    void check(Required required, String pointer) {
        required.check(pointer + "/weight", weight).check(pointer + "/min", min).check(pointer + "/max", max);
    }

    Criterion toCriterion() {
        return new Criterion(
                Required.text(id),
                Required.text(name),
                description.orElse(""),
                weight,
                min,
                max,
                step.orElse(BigDecimal.ONE));
    }
}
