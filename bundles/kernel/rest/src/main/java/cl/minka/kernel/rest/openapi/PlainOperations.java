package cl.minka.kernel.rest.openapi;

import cl.minka.kernel.rest.Media;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.media.BinarySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.RequestBody;
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
        openRosa(paths);
    }

    /** The paths that clients of OpenRosa know; who may is told by the survey, not by a role alone. */
    private static void openRosa(Paths paths) {
        Schema<?> xml = new StringSchema();
        ApiResponses list = new ApiResponses().addApiResponse("200", answer("The forms.", Media.XML, xml));
        openRosa(paths, "/openrosa/formList", PathItem.HttpMethod.GET, "Lists the forms of open surveys", list);
        ApiResponses head = new ApiResponses().addApiResponse("204", new ApiResponse().description("It is here."));
        openRosa(paths, "/openrosa/submission", PathItem.HttpMethod.HEAD, "Tells where responses are sent", head);
        ApiResponses sent = new ApiResponses()
                .addApiResponse("201", answer("It is stored.", Media.XML, xml))
                .addApiResponse("202", answer("It is stored, and files are to follow.", Media.XML, xml))
                .addApiResponse("400", answer("It does not fit its form.", Media.XML, xml))
                .addApiResponse("404", answer("No survey asks that form.", Media.XML, xml))
                .addApiResponse("409", answer("Another response has its id, or the survey takes none.", Media.XML, xml))
                .addApiResponse("413", answer("It is too large.", Media.XML, xml));
        openRosa(paths, "/openrosa/submission", PathItem.HttpMethod.POST, "Takes an instance and files", sent);
    }

    private static void openRosa(
            Paths paths, String path, PathItem.HttpMethod method, String summary, ApiResponses responses) {
        responses.addApiResponse("401", answer("The caller is not known.", Media.XML, new StringSchema()));
        Operation operation = new Operation()
                .operationId("OpenRosa_" + path.substring(path.lastIndexOf('/') + 1) + "_" + method)
                .addTagsItem("openrosa")
                .summary(summary)
                .description("Roles: analyst, municipality; or a device of the survey, by Basic or Digest.")
                .responses(responses);
        if (method == PathItem.HttpMethod.POST) {
            Schema<?> form = new ObjectSchema().addProperty("xml_submission_file", new BinarySchema());
            operation.requestBody(new RequestBody()
                    .required(true)
                    .content(new Content().addMediaType(Media.FORM, new MediaType().schema(form))));
        }
        operation.addExtension("x-roles", List.of("analyst", "municipality"));
        Document.item(paths, path).operation(method, operation);
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
