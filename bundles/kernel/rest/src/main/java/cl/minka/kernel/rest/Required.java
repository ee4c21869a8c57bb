package cl.minka.kernel.rest;

import cl.minka.kernel.Fault;
import cl.minka.kernel.InvalidInput;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Turns what a client may have left out into what crosses the wall without null.
 *
 * <p>Where the service itself refuses the empty text or list, use {@link #text} and {@link #list}: the fault then comes in
 * its order, after 403, 404, 428 and 412. Where nothing stands for "missing" (a number, a date), {@link #check}.
 */
public final class Required {
    private final List<Fault> faults = new ArrayList<>();

    /** The text, or the empty text where it is missing. */
    public static String text(String given) {
        return given == null ? "" : given;
    }

    /** The list, or the empty list where it is missing. */
    public static <T> List<T> list(List<T> given) {
        return given == null ? List.of() : List.copyOf(given);
    }

    /** Notes a fault {@code kernel.required} at the pointer when the value is missing. */
    public Required check(String pointer, Object value) {
        if (value == null || value instanceof Optional<?> maybe && maybe.isEmpty()) {
            faults.add(Fault.at(pointer, "kernel.required"));
        }
        return this;
    }

    /** Throws when anything was missing. */
    public void orThrow() {
        InvalidInput.throwIfAny(faults);
    }
}
