package cl.minka.kernel.rest.openapi;

import cl.minka.kernel.rest.json.Json;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.media.MapSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** What the library does not know of our types: names of enumerated values, what may be null, what may be anything. */
final class PlainTypes implements ModelConverter {
    private static final Map<Class<?>, Class<?>> NUMBERS = Map.of(
            OptionalLong.class, Long.class,
            OptionalInt.class, Integer.class,
            OptionalDouble.class, Double.class);

    @Override
    public Schema<?> resolve(AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        JavaType java = Json.strict().constructType(type.getType());
        Class<?> raw = java.getRawClass();
        if (raw == Object.class) {
            return new Schema<Object>();
        }
        if (java.isEnumType()) {
            return new StringSchema()._enum(names(raw));
        }
        if (raw == Optional.class) {
            return context.resolve(type.type(java.containedTypeOrUnknown(0)));
        }
        if (NUMBERS.containsKey(raw)) {
            return context.resolve(type.type(NUMBERS.get(raw)));
        }
        if (raw.isRecord() && shapes(raw).length > 0) {
            return either(raw, context);
        }
        Schema<?> schema = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
        if (raw.isRecord() && schema != null) {
            complete(raw, model(schema, context));
        }
        return schema;
    }

    private static Class<?>[] shapes(Class<?> view) {
        var said = view.getAnnotation(io.swagger.v3.oas.annotations.media.Schema.class);
        return said == null ? new Class<?>[0] : said.oneOf();
    }

    /** A record that is written in one of several forms; the library sees the type of its {@code JsonValue} only. */
    private static Schema<?> either(Class<?> view, ModelConverterContext context) {
        Schema<Object> schema = new Schema<>();
        for (Class<?> shape : shapes(view)) {
            JavaType java = Json.strict().constructType(shape);
            schema.addOneOfItem(
                    java.isMapLikeType()
                            ? new MapSchema().additionalProperties(context.resolve(of(java.getContentType())))
                            : context.resolve(of(java)));
        }
        return schema;
    }

    private static AnnotatedType of(JavaType type) {
        return new AnnotatedType(type);
    }

    private static Schema<?> model(Schema<?> schema, ModelConverterContext context) {
        String name = schema.get$ref() == null
                ? schema.getName()
                : schema.get$ref().substring(schema.get$ref().lastIndexOf('/') + 1);
        return name == null ? schema : context.getDefinedModels().getOrDefault(name, schema);
    }

    private static void complete(Class<?> view, Schema<?> model) {
        if (model.getProperties() == null) {
            return;
        }
        boolean answered = !view.getSimpleName().endsWith("Body");
        List<String> always = new ArrayList<>();
        for (RecordComponent component : view.getRecordComponents()) {
            String name = name(component);
            Schema<?> property = open(
                    Json.strict().constructType(component.getGenericType()),
                    model.getProperties().get(name));
            model.getProperties().computeIfPresent(name, (same, old) -> property);
            boolean maybe = component.getType() == Optional.class || NUMBERS.containsKey(component.getType());
            if (property != null && maybe) {
                model.getProperties().put(name, nullable(property));
            } else if (property != null && component.getType().isPrimitive()) {
                always.add(name);
            }
        }
        if (answered && !always.isEmpty()) {
            model.setRequired(always);
        }
    }

    /** The library takes any value for an object. */
    private static Schema<?> open(JavaType type, Schema<?> schema) {
        JavaType content = type.getContentType();
        if (schema == null || type.getRawClass() == Object.class) {
            return schema == null ? null : new Schema<Object>();
        }
        if (type.getRawClass() == Optional.class) {
            return open(type.containedTypeOrUnknown(0), schema);
        }
        if (content != null && type.isMapLikeType() && schema.getAdditionalProperties() instanceof Schema<?> values) {
            schema.setAdditionalProperties(open(content, values));
        } else if (content != null && type.isCollectionLikeType() && schema.getItems() != null) {
            schema.setItems(open(content, schema.getItems()));
        }
        return schema;
    }

    private static String name(RecordComponent component) {
        JsonProperty named = component.getAccessor().getAnnotation(JsonProperty.class);
        return named == null || named.value().isEmpty() ? component.getName() : named.value();
    }

    /** A reference can not be nullable by itself in OpenAPI 3.0. */
    private static Schema<?> nullable(Schema<?> schema) {
        if (schema.get$ref() != null) {
            return new Schema<Object>()
                    .allOf(List.of(new Schema<Object>().$ref(schema.get$ref())))
                    .nullable(true);
        }
        if (schema.getOneOf() != null) {
            schema.getOneOf().get(0).setNullable(true);
        }
        if (schema instanceof StringSchema text
                && text.getEnum() != null
                && !text.getEnum().contains(null)) {
            List<String> values = new ArrayList<>(text.getEnum());
            values.add(null);
            text.setEnum(values);
        }
        return schema.nullable(true);
    }

    private static List<String> names(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> (String) Json.tree(Json.text(constant)))
                .toList();
    }
}
