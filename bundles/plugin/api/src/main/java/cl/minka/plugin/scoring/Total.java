package cl.minka.plugin.scoring;

import java.math.BigDecimal;
import java.util.Map;

/**
 * The weighted total of one evaluation.
 *
 * @param value on 0 to 100, in decimal
 * @param parts what each scored criterion adds to it; they add up to the value to within 1e-25
 */
public record Total(String initiative, String evaluator, BigDecimal value, Map<String, BigDecimal> parts) {
    public Total {
        parts = Map.copyOf(parts);
    }
}
