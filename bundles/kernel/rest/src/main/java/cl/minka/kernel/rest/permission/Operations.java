package cl.minka.kernel.rest.permission;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.ws.rs.HttpMethod;
import javax.ws.rs.Path;

/** Walks the operations of resource classes. */
public final class Operations {
    private Operations() {}

    /**
     * One operation.
     *
     * @param method such as {@code GET}
     * @param path template below {@code /api}, such as {@code v1/contests/{id}}
     */
    public record Operation(String method, String path, Class<?> resource, Method handler) {}

    /** All operations, by path and method. */
    public static List<Operation> of(Collection<Class<?>> resources) {
        List<Operation> found = new ArrayList<>();
        for (Class<?> resource : resources) {
            for (Method handler : resource.getMethods()) {
                verb(handler)
                        .ifPresent(verb -> found.add(new Operation(verb, path(resource, handler), resource, handler)));
            }
        }
        found.sort(Comparator.comparing(Operation::path).thenComparing(Operation::method));
        return found;
    }

    /** The template of the path of a method. */
    public static String path(Class<?> resource, Method handler) {
        return PathTemplate.normal(
                own(resource.getAnnotation(Path.class)) + "/" + own(handler.getAnnotation(Path.class)));
    }

    private static String own(Path path) {
        return path == null ? "" : path.value();
    }

    private static Optional<String> verb(Method handler) {
        return Arrays.stream(handler.getAnnotations())
                .map(Annotation::annotationType)
                .map(type -> type.getAnnotation(HttpMethod.class))
                .filter(verb -> verb != null)
                .map(HttpMethod::value)
                .findFirst();
    }
}
