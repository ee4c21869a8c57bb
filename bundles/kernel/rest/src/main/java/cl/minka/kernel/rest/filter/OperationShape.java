package cl.minka.kernel.rest.filter;

import cl.minka.kernel.rest.Format;
import cl.minka.kernel.rest.Media;
import cl.minka.kernel.rest.Paged;
import cl.minka.kernel.rest.StreamedBody;
import cl.minka.kernel.rest.permission.Operations;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.ws.rs.Consumes;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;

/**
 * What a request to an operation may look like, as its method says.
 *
 * @param path template of the path
 * @param single names of the query parameters that may stand once
 * @param repeated names of those that may stand more often
 * @param sort fields to sort by, when the method is paged
 * @param formats the forms that a client may choose from; empty where there is no choice
 * @param csv whether the body is as large as a table may be
 */
public record OperationShape(
        String path,
        Set<String> single,
        Set<String> repeated,
        List<String> sort,
        List<Format> formats,
        boolean csv,
        boolean streamed,
        boolean body) {
    static final Set<String> PAGING = Set.of("limit", "after", "count");
    private static final Set<String> FILES = Set.of(Media.CSV, Media.XLSX, Media.FORM);

    static OperationShape of(Class<?> resource, Method method) {
        Set<String> single = new HashSet<>();
        Set<String> repeated = new HashSet<>();
        for (Parameter parameter : method.getParameters()) {
            QueryParam query = parameter.getAnnotation(QueryParam.class);
            if (query != null) {
                (Collection.class.isAssignableFrom(parameter.getType()) ? repeated : single).add(query.value());
            }
        }
        Paged paged = method.getAnnotation(Paged.class);
        List<String> sort = paged == null ? List.of() : List.of(paged.sort());
        List<Format> formats = hasForms(method) ? formats(method) : List.of();
        if (paged != null) {
            single.addAll(PAGING);
        }
        if (!sort.isEmpty()) {
            single.add("sort");
        }
        if (!formats.isEmpty()) {
            single.add("format");
        }
        Consumes consumes = method.getAnnotation(Consumes.class);
        boolean csv = consumes != null && Stream.of(consumes.value()).anyMatch(FILES::contains);
        boolean streamed = method.isAnnotationPresent(StreamedBody.class);
        return new OperationShape(
                Operations.path(resource, method),
                Set.copyOf(single),
                Set.copyOf(repeated),
                sort,
                formats,
                csv,
                streamed,
                csv || takesBody(method));
    }

    /** The forms that a client may choose from, for a method that gives more than one. */
    public static List<Format> formats(Method method) {
        return Arrays.stream(Format.values())
                .filter(format ->
                        format == Format.JSON || produces(method, format.isTable() ? Media.CSV : format.mediaType()))
                .toList();
    }

    /** Whether the client may choose a form. */
    public static boolean hasForms(Method method) {
        return Stream.of(Media.CSV, Media.RSS, Media.ATOM, Media.JSON_LD).anyMatch(type -> produces(method, type));
    }

    private static boolean produces(Method method, String mediaType) {
        Produces produces = method.getAnnotation(Produces.class);
        return produces != null && List.of(produces.value()).contains(mediaType);
    }

    /** The parameter of a method that takes the body: the one without a JAX-RS annotation. */
    public static Stream<Parameter> bodyOf(Method method) {
        return Arrays.stream(method.getParameters()).filter(parameter -> Arrays.stream(parameter.getAnnotations())
                .map(Annotation::annotationType)
                .noneMatch(type -> type.getPackageName().startsWith("javax.ws.rs")));
    }

    private static boolean takesBody(Method method) {
        return bodyOf(method).findAny().isPresent();
    }
}
