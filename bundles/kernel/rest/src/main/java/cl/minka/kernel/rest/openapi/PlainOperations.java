package cl.minka.kernel.rest.openapi;

import cl.minka.kernel.rest.Media;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.List;

/** The operations at the server's root that are no JAX-RS resources: health and metrics. */
final class PlainOperations {
    private static final List<String> ROLES = List.of("admin");

    private PlainOperations() {}

    static void addTo(Paths paths, Schema<?> problem) {
        health(paths, "/health/live", "Tells whether the platform lives", problem);
        health(paths, "/health/ready", "Tells whether the platform can work, with reasons", problem);
        ApiResponses metrics =
                new ApiResponses().addApiResponse("200", answer("Prometheus text.", "text/plain", new StringSchema()));
        add(paths, "/metrics", "Gives figures for operators", metrics, problem);
    }

    private static void health(Paths paths, String path, String summary, Schema<?> problem) {
        ApiResponses responses = new ApiResponses()
                .addApiResponse("200", answer("It does.", Media.JSON, new ObjectSchema()))
                .addApiResponse("503", answer("It does not.", Media.JSON, new ObjectSchema()));
        add(paths, path, summary, responses, problem);
    }

    private static void add(Paths paths, String path, String summary, ApiResponses responses, Schema<?> problem) {
        responses.addApiResponse("401", answer("The caller is not known.", Media.PROBLEM, problem));
        responses.addApiResponse("403", answer("The caller may not.", Media.PROBLEM, problem));
        Operation operation = new Operation()
                .operationId("Operation_" + path.substring(path.lastIndexOf('/') + 1))
                .addTagsItem("operation")
                .summary(summary)
                .description("Roles: admin; nobody is asked on a connection from this machine.")
                .responses(responses);
        operation.addExtension("x-roles", ROLES);
        Document.item(paths, path).operation(PathItem.HttpMethod.GET, operation);
    }

    private static ApiResponse answer(String description, String type, Schema<?> schema) {
        return new ApiResponse()
                .description(description)
                .content(new Content().addMediaType(type, new MediaType().schema(schema)));
    }
}
