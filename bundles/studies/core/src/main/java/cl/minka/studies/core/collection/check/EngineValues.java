package cl.minka.studies.core.collection.check;

import cl.minka.studies.questionnaire.FormQuestion;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.util.Optional;
import org.javarosa.core.model.data.DateData;
import org.javarosa.core.model.data.DateTimeData;
import org.javarosa.core.model.data.DecimalData;
import org.javarosa.core.model.data.GeoPointData;
import org.javarosa.core.model.data.IAnswerData;
import org.javarosa.core.model.data.IntegerData;
import org.javarosa.core.model.data.LongData;
import org.javarosa.core.model.data.StringData;
import org.javarosa.core.model.data.TimeData;
import org.javarosa.core.model.data.UncastData;

/** Answers as the engine has them, and back. */
final class EngineValues {
    private EngineValues() {}

    static IAnswerData of(FormQuestion question, JsonNode answer) {
        return switch (question.dataType()) {
            case "int" -> answer.canConvertToInt()
                    ? new IntegerData(answer.intValue())
                    : new LongData(answer.longValue());
            case "decimal" -> new DecimalData(answer.doubleValue());
            case "date" -> new DateData().cast(new UncastData(answer.asText()));
            case "dateTime" -> new DateTimeData().cast(new UncastData(answer.asText()));
            case "time" -> new TimeData().cast(new UncastData(answer.asText()));
            case "geopoint" -> new GeoPointData().cast(new UncastData(answer.asText()));
            default -> new StringData(answer.asText());
        };
    }

    /** What the engine computed, with the type of the question; empty where it is nothing. */
    static Optional<JsonNode> node(FormQuestion question, IAnswerData value) {
        String text = value.uncast().getString();
        if (text == null || text.isEmpty() || text.equals("NaN")) {
            return Optional.empty();
        }
        return TypedAnswer.of(question, text).value().or(() -> Optional.of(JsonNodeFactory.instance.textNode(text)));
    }

    /** Whether two say the same; numbers to the last digits of a double. */
    static boolean same(JsonNode one, JsonNode other) {
        if (one == null || other == null) {
            return one == other;
        }
        if (one.equals(other) || one.asText().equals(other.asText())) {
            return true;
        }
        try {
            double first = new BigDecimal(one.asText()).doubleValue();
            double second = new BigDecimal(other.asText()).doubleValue();
            return Math.abs(first - second) <= 1e-9 * Math.max(1, Math.abs(first));
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
