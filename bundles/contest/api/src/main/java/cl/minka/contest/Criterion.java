package cl.minka.contest;

import java.math.BigDecimal;

/**
 * A dimension that is evaluated.
 *
 * @param description what the evaluator should look at, or empty
 * @param weight 0 to 1; the weights of a contest add up to 1 (±1e-9)
 * @param min lowest score
 * @param max highest score, above {@code min}
 * @param step scores are {@code min} plus whole multiples of it; above 0
 */
public record Criterion(
        String id,
        String name,
        String description,
        BigDecimal weight,
        BigDecimal min,
        BigDecimal max,
        BigDecimal step) {}
