package cl.minka.kernel.jpa.strategy;

import cl.minka.kernel.Fault;
import cl.minka.kernel.jpa.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaException;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import com.networknt.schema.resource.DisallowSchemaLoader;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The JSON Schema that a strategy publishes for its parameters; what it refers to elsewhere is never fetched. */
public final class ParameterSchema {
    private static final Logger LOG = LoggerFactory.getLogger(ParameterSchema.class);

    private final Optional<JsonSchema> schema;

    private ParameterSchema(Optional<JsonSchema> schema) {
        this.schema = schema;
    }

    /** @param strategy told in the log when the schema can not be read; then everything is allowed */
    public static ParameterSchema of(String strategy, String text) {
        try {
            JsonSchemaFactory factory = JsonSchemaFactory.getInstance(
                    VersionFlag.V202012,
                    builder -> builder.schemaLoaders(loaders -> loaders.add(DisallowSchemaLoader.getInstance())));
            SchemaValidatorsConfig config = SchemaValidatorsConfig.builder()
                    .pathType(PathType.JSON_POINTER)
                    .build();
            return new ParameterSchema(Optional.of(factory.getSchema(Json.read(text, JsonNode.class), config)));
        } catch (JsonSchemaException | IllegalArgumentException | UncheckedIOException e) {
            LOG.warn("The parameters of strategy {} are not checked: its JSON Schema can not be read", strategy, e);
            return new ParameterSchema(Optional.empty());
        }
    }

    /**
     * All that the schema forbids.
     *
     * @param pointer where the parameters stand in what the client sent
     * @param texts begin of the keys that say what is wrong, such as {@code practices.parameter.}; {@code unknown} and {@code forbidden} follow
     */
    public List<Fault> faults(String pointer, String texts, Map<String, Object> parameters) {
        return schema.map(known -> known.validate(Json.tree(parameters)).stream()
                        .map(message -> fault(pointer, texts, message))
                        .distinct()
                        .toList())
                .orElse(List.of());
    }

    /** The defaults that the schema names for its properties; those without one are left out. */
    public Map<String, Object> defaults() {
        Map<String, Object> defaults = new LinkedHashMap<>();
        schema.ifPresent(known -> {
            JsonNode properties = known.getSchemaNode().path("properties");
            properties.fieldNames().forEachRemaining(name -> {
                JsonNode value = properties.path(name).path("default");
                if (!value.isMissingNode() && !value.isNull()) {
                    defaults.put(name, Json.read(value.toString(), Object.class));
                }
            });
        });
        return defaults;
    }

    /** Parameters as strategies are given them: every number as {@code Double}. */
    public static Map<String, Object> asked(Map<String, Object> json) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        json.forEach((name, value) -> parameters.put(name, plain(value)));
        return parameters;
    }

    private static Object plain(Object value) {
        if (value instanceof Number number) {
            return number.doubleValue();
        }
        if (value instanceof List<?> list) {
            return list.stream().map(ParameterSchema::plain).toList();
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> members = new LinkedHashMap<>();
            map.forEach((name, member) -> members.put((String) name, plain(member)));
            return Collections.unmodifiableMap(members);
        }
        return value;
    }

    private static Fault fault(String pointer, String texts, ValidationMessage message) {
        String at = pointer + message.getInstanceLocation();
        return switch (message.getType()) {
            case "additionalProperties", "unevaluatedProperties" -> Fault.at(
                    at + "/" + escaped(message), texts + "unknown");
            case "required" -> Fault.at(at + "/" + escaped(message), "kernel.required");
            default -> Fault.at(at, texts + "forbidden", "rule", message.getType());
        };
    }

    private static String escaped(ValidationMessage message) {
        return message.getProperty().replace("~", "~0").replace("/", "~1");
    }
}
