package cl.minka.kernel.rest.filter;

import cl.minka.kernel.Fault;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.rest.json.EnumNames;
import cl.minka.kernel.time.WorkingDays;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.ws.rs.QueryParam;
import javax.ws.rs.ext.ParamConverter;
import javax.ws.rs.ext.ParamConverterProvider;
import javax.ws.rs.ext.Provider;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsExtension;

/** Reads parameters strictly: a bad one in the query is a 400 that names it, a bad one in the path a 404. */
@Provider
@JaxrsExtension
@Component(service = ParamConverterProvider.class)
public final class Parameters implements ParamConverterProvider {
    private static final String DATE = "[0-9]{4}-[0-9]{2}-[0-9]{2}";
    private static final Map<Class<?>, Function<String, Optional<Object>>> READERS = Map.of(
            int.class, text -> matching(text, "-?[0-9]{1,9}").map(Integer::valueOf),
            Integer.class, text -> matching(text, "-?[0-9]{1,9}").map(Integer::valueOf),
            long.class, text -> matching(text, "-?[0-9]{1,18}").map(Long::valueOf),
            Long.class, text -> matching(text, "-?[0-9]{1,18}").map(Long::valueOf),
            boolean.class, text -> matching(text, "true|false").map(Boolean::valueOf),
            Boolean.class, text -> matching(text, "true|false").map(Boolean::valueOf),
            Double.class,
                    text -> matching(text, "-?[0-9]{1,15}([.][0-9]{1,15})?").map(Double::valueOf),
            LocalDate.class, text -> matching(text, DATE).map(LocalDate::parse),
            Instant.class, text -> instant(text).map(instant -> instant.truncatedTo(ChronoUnit.MILLIS)));

    @Override
    public <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        Function<String, Optional<Object>> reader =
                type.isEnum() ? text -> EnumNames.parse(type, text) : READERS.get(type);
        return reader == null ? null : new Strict<>(reader, queryName(annotations));
    }

    /** A date is its first instant in Chile; a plus that nobody escaped comes as a space. */
    private static Optional<Instant> instant(String text) {
        if (text.matches(DATE)) {
            return Optional.of(
                    LocalDate.parse(text).atStartOfDay(WorkingDays.ZONE).toInstant());
        }
        return matching(text.replace(' ', '+'), DATE + "T[0-9:.]{8,18}(Z|[+-][0-9]{2}:[0-9]{2})")
                .map(Instant::parse);
    }

    private static Optional<String> matching(String text, String form) {
        return Optional.of(text).filter(value -> value.matches(form));
    }

    private static Optional<String> queryName(Annotation[] annotations) {
        return Arrays.stream(annotations == null ? new Annotation[0] : annotations)
                .filter(QueryParam.class::isInstance)
                .map(annotation -> ((QueryParam) annotation).value())
                .findFirst();
    }

    private record Strict<T>(Function<String, Optional<Object>> reader, Optional<String> query)
            implements ParamConverter<T> {
        @Override
        @SuppressWarnings("unchecked")
        public T fromString(String text) {
            if (text == null) {
                return null;
            }
            try {
                return (T) reader.apply(text).orElseThrow(this::bad);
            } catch (java.time.DateTimeException e) {
                throw bad();
            }
        }

        @Override
        public String toString(T value) {
            return value instanceof Enum<?> constant ? EnumNames.of(constant) : String.valueOf(value);
        }

        private Refusal bad() {
            return query.<Refusal>map(
                            name -> new InvalidInput(Fault.at("/query/" + name, "kernel.bad-parameter", "name", name)))
                    .orElseGet(() -> new Refusal(Kind.NOT_FOUND, "kernel.no-such-path"));
        }
    }
}
