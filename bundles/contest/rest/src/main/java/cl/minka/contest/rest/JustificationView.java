package cl.minka.contest.rest;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A justification: one text for the whole, or texts by criterion. It is answered as it was given. */
@Schema(
        description = "One text for the whole, or an object of texts by criterion",
        oneOf = {String.class, JustificationView.Texts.class})
public record JustificationView(Map<String, String> byCriterion) {
    private static final String WHOLE = "";

    /** Tells the description what the object holds. */
    interface Texts extends Map<String, String> {}

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public JustificationView(Map<String, String> byCriterion) {
        this.byCriterion = JsonValues.withoutNulls(byCriterion);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static JustificationView whole(String text) {
        return new JustificationView(Map.of(WHOLE, text));
    }

    @JsonValue
    Object json() {
        return byCriterion.keySet().equals(Set.of(WHOLE)) ? byCriterion.get(WHOLE) : new TreeMap<>(byCriterion);
    }
}
