package cl.minka.kernel.jpa;

import cl.minka.kernel.journal.Change;
import java.util.List;

/**
 * What a change gives back, and what the journal is told of it.
 *
 * @param changes empty when nothing changed
 */
public record Done<T>(T result, List<Change> changes) {
    public Done {
        changes = List.copyOf(changes);
    }

    public static <T> Done<T> of(T result, Change... changes) {
        return new Done<>(result, List.of(changes));
    }
}
