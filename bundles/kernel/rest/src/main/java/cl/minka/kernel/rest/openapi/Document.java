package cl.minka.kernel.rest.openapi;

import cl.minka.kernel.rest.Media;
import cl.minka.kernel.rest.filter.Served;
import cl.minka.kernel.rest.permission.Operations;
import cl.minka.kernel.rest.problem.Problem;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The OpenAPI 3 document of what is served. */
final class Document {
    static final String BEARER = "bearer";
    static final String BASIC = "basic";
    private static final String BASE = "/api/";
    private static final String ABOUT =
            "Instants are ISO 8601 in UTC; other offsets are taken too. Municipalities are named by their CUT code of five digits. Errors are problems"
                    + " (RFC 9457); texts come in Spanish, or in English with `Accept-Language: en`. An unknown field or"
                    + " parameter is a 400. Every answer carries `X-Request-Id`.";

    private Document() {}

    static byte[] of(Served served) {
        Components components = new Components()
                .addSecuritySchemes(
                        BEARER,
                        new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer"))
                .addSecuritySchemes(
                        BASIC,
                        new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("basic"));
        Schemas schemas = new Schemas(components);
        Schema<?> problem = schemas.of(Problem.class);
        List<Operations.Operation> all = Operations.of(served.resources());
        OperationDocument operations = new OperationDocument(schemas, problem, Versions.of(all));
        Paths paths = new Paths();
        for (Operations.Operation each : all) {
            PathItem item = item(paths, BASE + each.path());
            PathItem.HttpMethod method = PathItem.HttpMethod.valueOf(each.method());
            Operation operation = operations.of(each, served.permissions().ofOperation(each.method(), each.path()));
            item.operation(method, joined(item.readOperationsMap().get(method), operation));
        }
        PlainOperations.addTo(paths, problem);
        OpenAPI document = new OpenAPI()
                .info(new Info().title("Minka").version("1").description(ABOUT))
                .addServersItem(new Server().url("/"))
                .components(components)
                .paths(paths);
        return write(document);
    }

    /** What is sent in several media types may be several methods: one operation, whose first is told by the one that takes JSON. */
    private static Operation joined(Operation before, Operation next) {
        if (before == null || before.getRequestBody() == null || next.getRequestBody() == null) {
            return next;
        }
        boolean first = next.getRequestBody().getContent().containsKey(Media.JSON);
        Operation kept = first ? next : before;
        Operation other = first ? before : next;
        other.getRequestBody().getContent().forEach(kept.getRequestBody().getContent()::addMediaType);
        List<Parameter> more = other.getParameters() == null ? List.of() : other.getParameters();
        more.stream()
                .filter(one -> kept.getParameters() == null
                        || kept.getParameters().stream()
                                .noneMatch(known -> known.getName().equals(one.getName())))
                .toList()
                .forEach(kept::addParametersItem);
        return kept;
    }

    static PathItem item(Paths paths, String path) {
        return paths.computeIfAbsent(path, none -> new PathItem());
    }

    private static byte[] write(OpenAPI document) {
        try {
            return Json.mapper().writeValueAsString(document).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
