package cl.minka.studies.rest.estimation;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The total of each level of a column, or a number: the sum of a column of numbers, which {@code {"total": sum}} says too. */
@Schema(oneOf = {Totals.Levels.class, Double.class})
public record Totals(Map<String, Double> levels, Optional<Double> sum) {
    private static final String TOTAL = "total";

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Totals of(Object given) {
        if (given instanceof Number) {
            return new Totals(Map.of(), Optional.of(Plain.number(given)));
        }
        Map<String, Double> levels = new TreeMap<>();
        Plain.object(given).forEach((level, total) -> levels.put(Plain.text(level), Plain.number(total)));
        return levels.keySet().equals(java.util.Set.of(TOTAL))
                ? new Totals(Map.of(), Optional.of(levels.get(TOTAL)))
                : new Totals(levels, Optional.empty());
    }

    /** Totals by level. */
    interface Levels extends Map<String, Double> {}
}
