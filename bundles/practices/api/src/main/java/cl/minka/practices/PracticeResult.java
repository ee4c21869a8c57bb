package cl.minka.practices;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A measured result.
 *
 * @param indicator what is measured
 * @param unit such as {@code %} or {@code días}
 * @param before value before the practice
 * @param after value with the practice
 * @param measuredOn when the value after was measured
 * @param source where it stands
 */
public record PracticeResult(
        String indicator,
        String unit,
        Optional<BigDecimal> before,
        Optional<BigDecimal> after,
        Optional<LocalDate> measuredOn,
        String source) {
    public PracticeResult {
        Objects.requireNonNull(indicator, "indicator");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
        Objects.requireNonNull(measuredOn, "measuredOn");
        Objects.requireNonNull(source, "source");
    }
}
