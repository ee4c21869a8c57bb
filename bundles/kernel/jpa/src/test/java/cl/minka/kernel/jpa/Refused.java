package cl.minka.kernel.jpa;

import static org.junit.Assert.assertThrows;

import cl.minka.kernel.Fault;
import cl.minka.kernel.Refusal;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.function.ThrowingRunnable;

/** How something was refused: kind and key, then pointer and code of each fault. */
public final class Refused {
    private Refused() {}

    public static String key(ThrowingRunnable action) {
        Refusal refusal = assertThrows(Refusal.class, action);
        return refusal.kind() + " " + refusal.key();
    }

    public static Set<String> faults(ThrowingRunnable action) {
        return assertThrows(Refusal.class, action).faults().stream()
                .map(Refused::text)
                .collect(Collectors.toSet());
    }

    public static String text(Fault fault) {
        return fault.pointer() + " " + fault.code();
    }
}
