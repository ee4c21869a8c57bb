package cl.minka.kernel;

import java.util.List;
import java.util.Map;

/** Values of the request are wrong; carries every fault found. */
public final class InvalidInput extends Refusal {
    private static final long serialVersionUID = 1L;

    public InvalidInput(List<Fault> faults) {
        super(Kind.INVALID, "kernel.invalid", Map.of(), faults);
    }

    public InvalidInput(Fault fault) {
        this(List.of(fault));
    }

    /** Throws when there is at least one fault. */
    public static void throwIfAny(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
    }
}
