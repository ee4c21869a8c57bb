package cl.minka.studies.rest.estimation;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** One name, or a list of names. */
@Schema(oneOf = {String.class, String[].class})
public record Names(List<String> names) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Names of(Object given) {
        List<?> all = given instanceof List<?> several ? several : List.of(given);
        return new Names(all.stream().map(Plain::text).toList());
    }
}
