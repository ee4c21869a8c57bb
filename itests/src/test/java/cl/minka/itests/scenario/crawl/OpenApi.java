package cl.minka.itests.scenario.crawl;

import cl.minka.itests.scenario.User;
import cl.minka.itests.scenario.crawl.Operation.Parameter;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The operations that the platform documents. */
public final class OpenApi {
    private static final Set<String> VERBS = Set.of("get", "put", "post", "delete", "patch");

    private final JsonNode document;

    private OpenApi(JsonNode document) {
        this.document = document;
    }

    public static OpenApi read(User anybody) {
        return new OpenApi(anybody.get("//api/openapi.json").is(200).at(""));
    }

    public List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(verb -> {
                    if (VERBS.contains(verb.getKey())) {
                        operations.add(operation(verb.getKey().toUpperCase(), path.getKey(), verb.getValue()));
                    }
                }));
        return operations;
    }

    /** What a {@code $ref} points to, or the node itself. */
    public JsonNode resolved(JsonNode node) {
        String reference = node.path("$ref").asText();
        return reference.isEmpty() ? node : document.at(reference.substring(1));
    }

    private Operation operation(String method, String path, JsonNode node) {
        Set<String> roles = new LinkedHashSet<>();
        node.path("x-roles").forEach(role -> roles.add(role.asText()));
        List<Parameter> query = new ArrayList<>();
        for (JsonNode each : node.path("parameters")) {
            JsonNode parameter = resolved(each);
            if (parameter.path("in").asText().equals("query")) {
                query.add(new Parameter(
                        parameter.path("name").asText(),
                        resolved(parameter.path("schema")),
                        parameter.path("description").asText()));
            }
        }
        Map<String, JsonNode> bodies = new LinkedHashMap<>();
        resolved(node.path("requestBody"))
                .path("content")
                .properties()
                .forEach(type -> bodies.put(type.getKey(), type.getValue().path("schema")));
        Set<String> answers = new LinkedHashSet<>();
        node.path("responses")
                .forEach(response -> response.path("content").fieldNames().forEachRemaining(answers::add));
        return new Operation(method, path, roles, query, bodies, answers);
    }
}
