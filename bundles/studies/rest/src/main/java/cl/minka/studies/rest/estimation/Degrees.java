package cl.minka.studies.rest.estimation;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;

/** Degrees of freedom: a number, {@code design} (units of the first stage less strata) or {@code normal}. */
@Schema(oneOf = {Double.class, String.class})
public record Degrees(Optional<Double> value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Degrees of(Object given) {
        if (given instanceof Number) {
            return new Degrees(Optional.of(Plain.number(given)));
        }
        return switch (Plain.text(given)) {
            case "design" -> new Degrees(Optional.empty());
            case "normal" -> new Degrees(Optional.of(Double.POSITIVE_INFINITY));
            default -> throw new IllegalArgumentException("neither design nor normal");
        };
    }
}
