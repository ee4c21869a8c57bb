package cl.minka.kernel.rest.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** {@code Optional} and its kin: the value, or null; absent counts as null. */
final class Optionals extends SimpleModule {
    private static final long serialVersionUID = 1L;

    Optionals() {
        super("minka-optionals");
        addSerializer(Optional.class, new ValueOrNull<>());
        addSerializer(OptionalLong.class, new ValueOrNull<>());
        addSerializer(OptionalInt.class, new ValueOrNull<>());
        addSerializer(OptionalDouble.class, new ValueOrNull<>());
        addDeserializer(Optional.class, new Wrapped(null));
        addDeserializer(OptionalLong.class, new WrappedLong());
        addDeserializer(OptionalInt.class, new WrappedInt());
        addDeserializer(OptionalDouble.class, new WrappedDouble());
    }

    private static Object value(Object optional) {
        if (optional instanceof Optional<?> any) {
            return any.orElse(null);
        }
        if (optional instanceof OptionalLong number) {
            return number.isPresent() ? number.getAsLong() : null;
        }
        if (optional instanceof OptionalInt number) {
            return number.isPresent() ? number.getAsInt() : null;
        }
        OptionalDouble number = (OptionalDouble) optional;
        return number.isPresent() ? number.getAsDouble() : null;
    }

    private static final class ValueOrNull<T> extends JsonSerializer<T> {
        @Override
        public void serialize(T optional, JsonGenerator out, SerializerProvider provider) throws IOException {
            provider.defaultSerializeValue(value(optional), out);
        }

        @Override
        public boolean isEmpty(SerializerProvider provider, T optional) {
            return optional == null || value(optional) == null;
        }
    }

    private static final class Wrapped extends JsonDeserializer<Optional<?>> implements ContextualDeserializer {
        private final JavaType type;

        Wrapped(JavaType type) {
            this.type = type;
        }

        @Override
        public JsonDeserializer<?> createContextual(DeserializationContext context, BeanProperty property) {
            return new Wrapped(context.getContextualType().containedTypeOrUnknown(0));
        }

        @Override
        public Optional<?> deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return Optional.ofNullable(context.readValue(parser, type));
        }

        @Override
        public Optional<?> getNullValue(DeserializationContext context) {
            return Optional.empty();
        }

        @Override
        public Object getAbsentValue(DeserializationContext context) {
            return Optional.empty();
        }
    }

    private static final class WrappedLong extends JsonDeserializer<OptionalLong> {
        @Override
        public OptionalLong deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return OptionalLong.of(context.readValue(parser, Long.class));
        }

        @Override
        public OptionalLong getNullValue(DeserializationContext context) {
            return OptionalLong.empty();
        }
    }

    private static final class WrappedInt extends JsonDeserializer<OptionalInt> {
        @Override
        public OptionalInt deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return OptionalInt.of(context.readValue(parser, Integer.class));
        }

        @Override
        public OptionalInt getNullValue(DeserializationContext context) {
            return OptionalInt.empty();
        }
    }

    private static final class WrappedDouble extends JsonDeserializer<OptionalDouble> {
        @Override
        public OptionalDouble deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return OptionalDouble.of(context.readValue(parser, Double.class));
        }

        @Override
        public OptionalDouble getNullValue(DeserializationContext context) throws JsonMappingException {
            return OptionalDouble.empty();
        }
    }
}
