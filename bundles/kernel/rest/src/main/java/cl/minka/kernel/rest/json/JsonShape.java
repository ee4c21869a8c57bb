package cl.minka.kernel.rest.json;

import cl.minka.kernel.Fault;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Map;

/** Looks through a body before it becomes an object: syntax, names twice, characters and numbers that nobody can store. */
final class JsonShape {
    private static final int LARGEST_EXPONENT = 400;

    private JsonShape() {}

    static void check(byte[] bytes) throws IOException {
        int values = 0;
        try (JsonParser parser = Json.strict().createParser(bytes)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.FIELD_NAME || token == JsonToken.VALUE_STRING) {
                    checkText(parser);
                } else if (token == JsonToken.VALUE_NUMBER_FLOAT) {
                    checkNumber(parser);
                }
                if (parser.getParsingContext().inRoot() && !token.isStructStart() && ++values > 1) {
                    throw second(parser);
                }
            }
        }
    }

    private static void checkText(JsonParser parser) throws IOException {
        String text = parser.getText();
        for (int i = 0; i < text.length(); i++) {
            char next = text.charAt(i);
            boolean pair = Character.isHighSurrogate(next)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (next == 0 || Character.isSurrogate(next) && !pair) {
                throw bad(parser, "kernel.bad-character");
            }
            i += pair ? 1 : 0;
        }
    }

    private static void checkNumber(JsonParser parser) throws IOException {
        BigDecimal number = parser.getDecimalValue();
        if (Math.abs((long) number.precision() - number.scale()) > LARGEST_EXPONENT) {
            throw bad(parser, "kernel.bad-number");
        }
    }

    private static Refusal second(JsonParser parser) {
        JsonLocation at = parser.currentLocation();
        return new Refusal(
                Kind.INVALID, "kernel.malformed-json", Map.of("line", at.getLineNr(), "column", at.getColumnNr()));
    }

    private static InvalidInput bad(JsonParser parser, String code) {
        return new InvalidInput(
                Fault.at(parser.getParsingContext().pathAsPointer().toString(), code));
    }
}
