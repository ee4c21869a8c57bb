package cl.minka.kernel.rest.openapi;

import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Answers;
import cl.minka.kernel.rest.EmptyObject;
import cl.minka.kernel.rest.Fails;
import cl.minka.kernel.rest.FormPart;
import cl.minka.kernel.rest.JobView;
import cl.minka.kernel.rest.Media;
import cl.minka.kernel.rest.StreamedBody;
import cl.minka.kernel.rest.filter.OperationShape;
import cl.minka.kernel.rest.permission.Operations;
import cl.minka.kernel.rest.permission.Rule;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.BinarySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.Encoding;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Optional;
import javax.ws.rs.Consumes;
import javax.ws.rs.Produces;

/** Describes one operation. */
final class OperationDocument {
    private final Schemas schemas;
    private final OperationParameters parameters;
    private final Schema<?> problem;
    private final Versions versions;

    OperationDocument(Schemas schemas, Schema<?> problem, Versions versions) {
        this.schemas = schemas;
        this.versions = versions;
        this.parameters = new OperationParameters(schemas);
        this.problem = problem;
    }

    Operation of(Operations.Operation from, Optional<Rule> rule) {
        Method method = from.handler();
        String resource = from.resource().getSimpleName().replaceFirst("Resource$", "");
        List<String> roles = rule.map(Rule::names).orElse(List.of());
        Operation operation = new Operation()
                .operationId(resource + "_" + method.getName())
                .addTagsItem(tag(from.path()))
                .summary(summary(method))
                .description("Roles: " + String.join(", ", roles) + ".");
        operation.addExtension("x-roles", roles);
        parameters.of(from).forEach(operation::addParametersItem);
        boolean open = rule.filter(Rule::isPublic).isPresent();
        if (open) {
            operation.addSecurityItem(new SecurityRequirement());
        }
        operation.addSecurityItem(new SecurityRequirement().addList(Document.BEARER));
        operation.addSecurityItem(new SecurityRequirement().addList(Document.BASIC));
        body(method).ifPresent(operation::setRequestBody);
        operation.setResponses(responses(from, operation, open));
        return operation;
    }

    private ApiResponses responses(Operations.Operation from, Operation operation, boolean open) {
        Method method = from.handler();
        ApiResponses responses = new ApiResponses();
        for (int status : statuses(method, from.method())) {
            responses.addApiResponse(Integer.toString(status), success(method, status));
        }
        if (versions.isRead(from)) {
            responses.addApiResponse("304", success(method, 304));
        }
        if (responses.containsKey("304")) {
            operation.addParametersItem(OperationParameters.header(
                    "If-None-Match", "The ETag of the last reading: 304 when it still holds."));
        }
        ProblemResponses problems = new ProblemResponses(problem).named(method.getAnnotationsByType(Fails.class));
        if (!open) {
            problems.restricted();
        }
        if (from.path().contains("{")) {
            problems.addressed();
        }
        if (operation.getRequestBody() != null) {
            problems.withBody();
        }
        if (Versions.isChange(from)) {
            problems.conditional();
            operation.addParametersItem(OperationParameters.header("If-Match", "The ETag of the last reading."));
        }
        if (from.method().equals("POST") && !open) {
            problems.idempotent();
            operation.addParametersItem(OperationParameters.header(
                    "Idempotency-Key", "The same key and request give the same answer again."));
        }
        if (responses.containsKey("202")) {
            operation.addParametersItem(OperationParameters.header("Prefer", "`respond-async`: 202 with a job."));
        }
        if (responses.containsKey("206")) {
            problems.ranged();
        }
        problems.addTo(responses);
        return responses;
    }

    private static int[] statuses(Method method, String verb) {
        if (method.isAnnotationPresent(Answers.class)) {
            return method.getAnnotation(Answers.class).value();
        }
        if (consumes(method).contains(Media.CSV)) {
            return new int[] {200, 202, 422};
        }
        if (view(method) == Void.class || method.getReturnType() == void.class) {
            return new int[] {204};
        }
        return verb.equals("POST") || verb.equals("PUT") ? new int[] {200, 201} : new int[] {200};
    }

    private ApiResponse success(Method method, int status) {
        if (status == 304) {
            return new ApiResponse().description("Nothing changed since the ETag that the client knows.");
        }
        ApiResponse response = new ApiResponse().content(new Content());
        if (status == 204) {
            return response.description("Done.");
        }
        if (status >= 300 && status < 400) {
            return response.description("See Location.");
        }
        if (status == 202) {
            response.getContent().addMediaType(Media.JSON, new MediaType().schema(schemas.of(JobView.class)));
            return response.description("The job that does the work; its address is in Location.");
        }
        Produces produces = Optional.ofNullable(method.getAnnotation(Produces.class))
                .orElse(method.getDeclaringClass().getAnnotation(Produces.class));
        for (String type : produces == null ? new String[] {Media.JSON} : produces.value()) {
            Schema<?> schema = type.endsWith("json") ? schemas.of(view(method)) : content(type);
            response.getContent().addMediaType(type, new MediaType().schema(schema));
        }
        return response.description(status == 201 ? "Made; its address is in Location." : "As asked.");
    }

    private Optional<RequestBody> body(Method method) {
        List<String> consumes = consumes(method);
        Content content = new Content();
        if (method.isAnnotationPresent(EmptyObject.class)) {
            content.addMediaType(Media.JSON, new MediaType().schema(new ObjectSchema().additionalProperties(false)));
            return Optional.of(new RequestBody().required(false).content(content));
        }
        FormPart[] parts = method.getAnnotationsByType(FormPart.class);
        if (parts.length > 0) {
            consumes.forEach(type -> content.addMediaType(
                    type, type.equals(Media.FORM) ? form(parts) : new MediaType().schema(content(type))));
        } else if (method.isAnnotationPresent(StreamedBody.class)) {
            (consumes.isEmpty() ? List.of("application/octet-stream") : consumes)
                    .forEach(type -> content.addMediaType(type, new MediaType().schema(new BinarySchema())));
        } else if (consumes.contains(Media.CSV) || consumes.contains(Media.XLSX)) {
            consumes.forEach(type -> content.addMediaType(type, new MediaType().schema(content(type))));
        } else {
            Optional<java.lang.reflect.Parameter> parameter =
                    OperationShape.bodyOf(method).findFirst();
            if (parameter.isEmpty()) {
                return Optional.empty();
            }
            Schema<?> schema = schemas.of(parameter.get().getParameterizedType());
            content.addMediaType(Media.JSON, new MediaType().schema(schema));
        }
        return Optional.of(new RequestBody().required(true).content(content));
    }

    private MediaType form(FormPart... parts) {
        ObjectSchema schema = new ObjectSchema();
        MediaType form = new MediaType().schema(schema);
        for (FormPart part : parts) {
            boolean json = part.type().equals(Media.JSON);
            schema.addProperty(part.name(), json ? schemas.of(part.view()) : content(part.type()));
            schema.addRequiredItem(part.name());
            form.addEncoding(part.name(), new Encoding().contentType(part.type()));
        }
        return form;
    }

    private static Schema<?> content(String type) {
        return type.startsWith("text/") ? new StringSchema() : new BinarySchema();
    }

    private static List<String> consumes(Method method) {
        Consumes consumes = method.getAnnotation(Consumes.class);
        return consumes == null ? List.of() : List.of(consumes.value());
    }

    private static Type view(Method method) {
        Type type = method.getGenericReturnType();
        return type instanceof ParameterizedType generic && generic.getRawType() == Answer.class
                ? generic.getActualTypeArguments()[0]
                : type;
    }

    private static String summary(Method method) {
        io.swagger.v3.oas.annotations.Operation said =
                method.getAnnotation(io.swagger.v3.oas.annotations.Operation.class);
        return said == null ? "" : said.summary();
    }

    private static String tag(String path) {
        String[] steps = path.split("/");
        return steps.length > 1 && steps[0].equals("v1") ? steps[1] : "pages";
    }
}
