package cl.minka.kernel;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Tells that a use case was refused: a kind, a key and arguments, never a status nor a sentence.
 *
 * <p>The key ({@code contest.not-found}) is the tail of the problem type {@code urn:minka:problem:…} and finds the
 * title ({@code <key>.title}) and detail ({@code <key>.detail}) in the message files. Domains declare named facts as
 * subclasses.
 */
public class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final String key;
    private final transient Map<String, Object> arguments;
    private final transient List<Fault> faults;

    public Refusal(Kind kind, String key, Map<String, Object> arguments, List<Fault> faults) {
        super(key, null, false, false);
        this.kind = Objects.requireNonNull(kind, "kind");
        this.key = Objects.requireNonNull(key, "key");
        this.arguments = Map.copyOf(arguments);
        this.faults = List.copyOf(faults);
    }

    public Refusal(Kind kind, String key, Map<String, Object> arguments) {
        this(kind, key, arguments, List.of());
    }

    public Refusal(Kind kind, String key) {
        this(kind, key, Map.of(), List.of());
    }

    public final Kind kind() {
        return kind;
    }

    public final String key() {
        return key;
    }

    /** Values that the text names; never a secret nor a personal value. */
    public final Map<String, Object> arguments() {
        return arguments;
    }

    /** Every fault at once, not only the first. */
    public final List<Fault> faults() {
        return faults;
    }
}
