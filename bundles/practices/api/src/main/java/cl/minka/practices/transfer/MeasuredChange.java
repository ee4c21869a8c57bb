package cl.minka.practices.transfer;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * An indicator of a receiver before and after.
 *
 * @param beforeOn when the value before was measured
 * @param source where both stand
 */
public record MeasuredChange(
        String indicator,
        String unit,
        Optional<BigDecimal> before,
        Optional<LocalDate> beforeOn,
        Optional<BigDecimal> after,
        Optional<LocalDate> afterOn,
        String source) {
    public MeasuredChange {
        Objects.requireNonNull(indicator, "indicator");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(beforeOn, "beforeOn");
        Objects.requireNonNull(after, "after");
        Objects.requireNonNull(afterOn, "afterOn");
        Objects.requireNonNull(source, "source");
    }
}
