package cl.minka.itests.scenario.crawl;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** A body that looks valid, made from the schema of the request and the sample values of its properties. */
final class SampleBody {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int DEEPEST = 5;

    private final OpenApi document;
    private final Samples samples;
    private final Stage stage;
    private final String role;

    SampleBody(OpenApi document, Samples samples, Stage stage, String role) {
        this.document = document;
        this.samples = samples;
        this.stage = stage;
        this.role = role;
    }

    JsonNode of(JsonNode schema) {
        return of("", schema, 0);
    }

    private JsonNode of(String name, JsonNode given, int depth) {
        JsonNode schema = document.resolved(given);
        for (String choice : List.of("oneOf", "anyOf", "allOf")) {
            if (schema.path(choice).size() > 0) {
                return of(name, schema.path(choice).get(0), depth);
            }
        }
        if (schema.path("enum").size() > 0) {
            return schema.path("enum").get(0);
        }
        return switch (schema.path("type").asText()) {
            case "object" -> object(schema, depth);
            case "array" -> JSON.arrayNode().add(of(name, schema.path("items"), depth + 1));
            case "boolean" -> JSON.booleanNode(false);
            case "integer" -> JSON.numberNode(Math.max(1, schema.path("minimum").asInt(1)));
            case "number" -> JSON.numberNode(1);
            default -> JSON.textNode(text(name, schema));
        };
    }

    private JsonNode object(JsonNode schema, int depth) {
        ObjectNode object = JSON.objectNode();
        if (depth < DEEPEST) {
            schema.path("properties")
                    .properties()
                    .forEach(field -> object.set(field.getKey(), of(field.getKey(), field.getValue(), depth + 1)));
            if (schema.path("additionalProperties").isObject()) {
                object.set("INN", of("INN", schema.path("additionalProperties"), depth + 1));
            }
        }
        return object;
    }

    private String text(String name, JsonNode schema) {
        return samples.property(name, stage, role)
                .orElseGet(() -> switch (schema.path("format").asText()) {
                    case "date" -> "2026-09-18";
                    case "date-time" -> "2026-09-18T12:00:00Z";
                    default -> "ejemplo";
                });
    }
}
