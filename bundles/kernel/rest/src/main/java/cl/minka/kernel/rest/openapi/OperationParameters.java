package cl.minka.kernel.rest.openapi;

import cl.minka.kernel.rest.Format;
import cl.minka.kernel.rest.Paged;
import cl.minka.kernel.rest.filter.OperationShape;
import cl.minka.kernel.rest.permission.Operations;
import io.swagger.v3.oas.models.media.DateSchema;
import io.swagger.v3.oas.models.media.DateTimeSchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.lang.reflect.Method;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.PathParam;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.HttpHeaders;

/** The parameters of an operation, as its method and the conventions have them. */
final class OperationParameters {
    private static final Pattern IN_PATH = Pattern.compile("\\{(\\w[\\w.-]*)}");

    private final Schemas schemas;

    OperationParameters(Schemas schemas) {
        this.schemas = schemas;
    }

    List<Parameter> of(Operations.Operation operation) {
        Method method = operation.handler();
        List<Parameter> found = new ArrayList<>(inPath(operation));
        for (java.lang.reflect.Parameter parameter : method.getParameters()) {
            QueryParam query = parameter.getAnnotation(QueryParam.class);
            if (query != null) {
                Schema<?> schema = schemas.of(parameter.getParameterizedType());
                DefaultValue standard = parameter.getAnnotation(DefaultValue.class);
                if (standard != null) {
                    schema.setDefault(standard.value());
                }
                found.add(
                        parameter.getType() == Instant.class
                                ? instant(query.value())
                                : query(query.value(), schema, ""));
            }
            HeaderParam header = parameter.getAnnotation(HeaderParam.class);
            if (header != null && !header.value().equals(HttpHeaders.AUTHORIZATION)) {
                found.add(header(header.value(), description(parameter)));
            }
        }
        if (method.isAnnotationPresent(Paged.class)) {
            addPaging(method.getAnnotation(Paged.class), found);
        }
        if (OperationShape.hasForms(method)) {
            List<String> formats = OperationShape.formats(method).stream()
                    .map(Format::parameter)
                    .toList();
            found.add(query("format", new StringSchema()._enum(formats), "Instead of Accept."));
        }
        return found;
    }

    private static String description(java.lang.reflect.Parameter parameter) {
        io.swagger.v3.oas.annotations.Parameter told =
                parameter.getAnnotation(io.swagger.v3.oas.annotations.Parameter.class);
        return told == null ? "" : told.description();
    }

    private List<Parameter> inPath(Operations.Operation operation) {
        Map<String, Schema<?>> typed = new LinkedHashMap<>();
        Matcher name = IN_PATH.matcher(operation.path());
        while (name.find()) {
            typed.put(name.group(1), new StringSchema());
        }
        for (java.lang.reflect.Parameter parameter : operation.handler().getParameters()) {
            PathParam path = parameter.getAnnotation(PathParam.class);
            if (path != null) {
                typed.replace(path.value(), schemas.of(parameter.getParameterizedType()));
            }
        }
        List<Parameter> found = new ArrayList<>();
        typed.forEach((each, schema) ->
                found.add(new Parameter().in("path").name(each).required(true).schema(schema)));
        return found;
    }

    private static void addPaging(Paged paged, List<Parameter> found) {
        Schema<?> limit = new IntegerSchema()._default(50);
        limit.setMinimum(java.math.BigDecimal.ONE);
        limit.setMaximum(java.math.BigDecimal.valueOf(500));
        found.add(query("limit", limit, "How many items."));
        found.add(query("after", new StringSchema(), "The cursor `next` of the page before."));
        found.add(query("count", new StringSchema()._enum(List.of("exact")), "Count beyond 10,000 too."));
        if (paged.sort().length > 0) {
            String fields = String.join(", ", paged.sort());
            found.add(query("sort", new StringSchema(), "`field,-field`; fields: " + fields + "."));
        }
    }

    static Parameter header(String name, String description) {
        return new Parameter()
                .in("header")
                .name(name)
                .required(false)
                .schema(new StringSchema())
                .description(description);
    }

    private static Parameter instant(String name) {
        Schema<?> either = new Schema<Object>().oneOf(List.of(new DateTimeSchema(), new DateSchema()));
        return query(name, either, "An instant; a date is its start in America/Santiago.");
    }

    private static Parameter query(String name, Schema<?> schema, String description) {
        Parameter parameter =
                new Parameter().in("query").name(name).required(false).schema(schema);
        return description.isEmpty() ? parameter : parameter.description(description);
    }
}
