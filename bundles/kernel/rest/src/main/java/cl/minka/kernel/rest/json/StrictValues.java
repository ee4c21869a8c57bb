package cl.minka.kernel.rest.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Instants with their offset, dates, times of day and finite numbers, each in one form only. */
final class StrictValues extends SimpleModule {
    private static final long serialVersionUID = 1L;
    private static final Pattern INSTANT =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?(Z|[+-]\\d{2}:\\d{2})");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private static final Pattern TIME = Pattern.compile("\\d{2}:\\d{2}(:\\d{2})?");

    StrictValues() {
        super("minka-values");
        addDeserializer(Instant.class, new Text<>(Instant.class, INSTANT, StrictValues::instant));
        addDeserializer(LocalDate.class, new Text<>(LocalDate.class, DATE, LocalDate::parse));
        addDeserializer(LocalTime.class, new Text<>(LocalTime.class, TIME, LocalTime::parse));
        addDeserializer(Double.class, new Finite(false));
        addDeserializer(double.class, new Finite(true));
    }

    /** In milliseconds, as they are stored. */
    static Instant instant(String text) {
        return Instant.parse(text).truncatedTo(ChronoUnit.MILLIS);
    }

    private static final class Text<T> extends StdScalarDeserializer<T> {
        private static final long serialVersionUID = 1L;
        private final Pattern form;
        private final transient Function<String, T> parse;

        Text(Class<T> type, Pattern form, Function<String, T> parse) {
            super(type);
            this.form = form;
            this.parse = parse;
        }

        @Override
        @SuppressWarnings("unchecked")
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (parser.hasToken(JsonToken.VALUE_STRING)
                    && form.matcher(parser.getText()).matches()) {
                try {
                    return parse.apply(parser.getText());
                } catch (DateTimeException e) {
                    return (T) context.handleWeirdStringValue(handledType(), parser.getText(), "no such time");
                }
            }
            return (T) context.handleUnexpectedToken(handledType(), parser);
        }
    }

    private static final class Finite extends StdScalarDeserializer<Double> {
        private static final long serialVersionUID = 1L;
        private final boolean primitive;

        Finite(boolean primitive) {
            super(Double.class);
            this.primitive = primitive;
        }

        @Override
        public Double deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.currentToken().isNumeric()) {
                return (Double) context.handleUnexpectedToken(Double.class, parser);
            }
            double value = parser.getDoubleValue();
            if (!Double.isFinite(value)) {
                return (Double) context.handleWeirdNumberValue(Double.class, value, "not finite");
            }
            return value;
        }

        @Override
        public Double getNullValue(DeserializationContext context)
                throws com.fasterxml.jackson.databind.JsonMappingException {
            return primitive ? (Double) context.reportInputMismatch(this, "null for a number") : null;
        }
    }
}
