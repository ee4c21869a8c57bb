package cl.minka.kernel.rest.json;

import cl.minka.kernel.Fault;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.PropertyBindingException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** Says what is wrong with a JSON body, and where, without a word of the library or the code. */
final class JsonFaults {
    private JsonFaults() {}

    static Refusal of(JsonProcessingException e) {
        if (e instanceof PropertyBindingException unknown) {
            return new InvalidInput(
                    Fault.at(pointer(unknown), "kernel.unknown-field", "name", unknown.getPropertyName()));
        }
        if (e instanceof InvalidFormatException bad
                && bad.getTargetType() != null
                && bad.getTargetType().isEnum()) {
            return new InvalidInput(Fault.at(pointer(bad), "kernel.not-one-of", "allowed", names(bad.getTargetType())));
        }
        if (e instanceof MismatchedInputException bad) {
            return new InvalidInput(
                    Fault.at(pointer(bad), "kernel.wrong-type", "expected", expected(bad.getTargetType())));
        }
        if (e.getCause() instanceof Refusal refusal) {
            return refusal;
        }
        if (e instanceof JsonMappingException bad) {
            return new InvalidInput(Fault.at(pointer(bad), "kernel.bad-value"));
        }
        JsonLocation at = e.getLocation() == null ? JsonLocation.NA : e.getLocation();
        return new Refusal(
                Kind.INVALID, "kernel.malformed-json", Map.of("line", at.getLineNr(), "column", at.getColumnNr()));
    }

    private static String pointer(JsonMappingException e) {
        return e.getPath().stream()
                .map(step -> "/"
                        + (step.getFieldName() == null
                                ? String.valueOf(step.getIndex())
                                : step.getFieldName().replace("~", "~0").replace("/", "~1")))
                .collect(Collectors.joining());
    }

    private static String names(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> EnumNames.of((Enum<?>) constant))
                .collect(Collectors.joining(", "));
    }

    private static String expected(Class<?> type) {
        if (type == null) {
            return "value";
        }
        if (type == Instant.class) {
            return "2027-03-01T03:00:00Z";
        }
        if (type == LocalDate.class) {
            return "2027-03-01";
        }
        if (type == LocalTime.class) {
            return "08:30";
        }
        if (type == Integer.class || type == int.class || type == Long.class || type == long.class) {
            return "integer";
        }
        if (type.isPrimitive() && type != boolean.class || Number.class.isAssignableFrom(type)) {
            return "number";
        }
        if (type == Boolean.class || type == boolean.class) {
            return "boolean";
        }
        if (CharSequence.class.isAssignableFrom(type) || type.isEnum()) {
            return "string";
        }
        return Collection.class.isAssignableFrom(type) || type.isArray() ? "array" : "object";
    }
}
