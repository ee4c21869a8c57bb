package cl.minka.kernel;

import java.util.Map;
import java.util.Objects;

/**
 * One thing that is wrong or missing in a request.
 *
 * @param pointer JSON pointer of the field ({@code /criteria/0/weight}), or the empty text for the whole
 * @param code stable key of the fault; its text is looked up by the REST layer
 * @param arguments values that the text names; never a secret nor a personal value
 */
public record Fault(String pointer, String code, Map<String, Object> arguments) {
    public Fault {
        Objects.requireNonNull(pointer, "pointer");
        Objects.requireNonNull(code, "code");
        arguments = Map.copyOf(arguments);
    }

    /** A fault whose text needs no arguments. */
    public static Fault at(String pointer, String code) {
        return new Fault(pointer, code, Map.of());
    }

    /** A fault whose text names one value. */
    public static Fault at(String pointer, String code, String name, Object value) {
        return new Fault(pointer, code, Map.of(name, value));
    }
}
