package cl.minka.schools.core.assessment;

import cl.minka.schools.assessment.GradeDraft;
import cl.minka.schools.assessment.GradeDraft.ProductStatus;
import cl.minka.schools.assessment.Grades;
import cl.minka.schools.assessment.Instrument;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What somebody has reached by the grades of all instruments. */
record FinalGrade(List<Instrument> instruments) {
    private static final int DECIMALS = 1;

    /** @param grades by instrument */
    Grades.Reached of(Map<String, GradeDraft> grades) {
        return new Grades.Reached(mean(grades), grades.values().stream().anyMatch(grade -> grade.status()
                .filter(ProductStatus.ACCEPTED::equals)
                .isPresent()));
    }

    /** Exact until it is rounded, half up; empty where nothing counts, or what counts has no grade. */
    private Optional<BigDecimal> mean(Map<String, GradeDraft> grades) {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal weights = BigDecimal.ZERO;
        for (Instrument instrument : instruments) {
            if (instrument.recoveryOf().isEmpty() && instrument.weight().signum() > 0) {
                Optional<BigDecimal> best = best(instrument, grades);
                if (best.isEmpty()) {
                    return Optional.empty();
                }
                sum = sum.add(best.get().multiply(instrument.weight()));
                weights = weights.add(instrument.weight());
            }
        }
        return weights.signum() == 0
                ? Optional.empty()
                : Optional.of(sum.divide(weights, DECIMALS, RoundingMode.HALF_UP));
    }

    /** The grade, or that of a recovery where it is better. */
    private Optional<BigDecimal> best(Instrument instrument, Map<String, GradeDraft> grades) {
        return Stream.concat(Stream.of(instrument), instruments.stream().filter(other -> other.recoveryOf()
                        .filter(instrument.id()::equals)
                        .isPresent()))
                .map(one -> grades.get(one.id()))
                .filter(grade -> grade != null)
                .flatMap(grade -> grade.grade().stream())
                .max(BigDecimal::compareTo);
    }
}
