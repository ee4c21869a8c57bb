package cl.minka.kernel.jpa;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;

/** Writes what is absent as null and reads null, or nothing at all, as absent. */
final class OptionalModule extends SimpleModule {
    private static final long serialVersionUID = 1L;

    OptionalModule() {
        super("minka-optional");
        addSerializer(new Unwrapped<Optional<?>>(Optional.class, value -> value.orElse(null)));
        addSerializer(new Unwrapped<OptionalInt>(
                OptionalInt.class, value -> value.isPresent() ? (Object) value.getAsInt() : null));
        addSerializer(new Unwrapped<OptionalDouble>(
                OptionalDouble.class, value -> value.isPresent() ? (Object) value.getAsDouble() : null));
        addSerializer(new Unwrapped<OptionalLong>(
                OptionalLong.class, value -> value.isPresent() ? (Object) value.getAsLong() : null));
        addDeserializer(Optional.class, new Wrapped(null));
        addDeserializer(OptionalInt.class, new WrappedInt());
        addDeserializer(OptionalDouble.class, new WrappedDouble());
    }

    private static final class Unwrapped<T> extends StdSerializer<T> {
        private static final long serialVersionUID = 1L;

        private final transient Function<T, Object> content;

        Unwrapped(Class<?> type, Function<T, Object> content) {
            super(type, false);
            this.content = content;
        }

        @Override
        public void serialize(T value, JsonGenerator out, SerializerProvider provider) throws IOException {
            provider.defaultSerializeValue(content.apply(value), out);
        }
    }

    private static final class Wrapped extends JsonDeserializer<Optional<?>> implements ContextualDeserializer {
        private final JavaType content;

        Wrapped(JavaType content) {
            this.content = content;
        }

        @Override
        public JsonDeserializer<?> createContextual(DeserializationContext context, BeanProperty property) {
            JavaType type = property == null ? context.getContextualType() : property.getType();
            return new Wrapped(type.containedTypeOrUnknown(0));
        }

        @Override
        public Optional<?> deserialize(JsonParser in, DeserializationContext context) throws IOException {
            return Optional.ofNullable(context.readValue(in, content));
        }

        @Override
        public Optional<?> getNullValue(DeserializationContext context) {
            return Optional.empty();
        }
    }

    private static final class WrappedInt extends JsonDeserializer<OptionalInt> {
        @Override
        public OptionalInt deserialize(JsonParser in, DeserializationContext context) throws IOException {
            return OptionalInt.of(in.getIntValue());
        }

        @Override
        public OptionalInt getNullValue(DeserializationContext context) {
            return OptionalInt.empty();
        }
    }

    private static final class WrappedDouble extends JsonDeserializer<OptionalDouble> {
        @Override
        public OptionalDouble deserialize(JsonParser in, DeserializationContext context) throws IOException {
            return OptionalDouble.of(in.getDoubleValue());
        }

        @Override
        public OptionalDouble getNullValue(DeserializationContext context) {
            return OptionalDouble.empty();
        }
    }
}
