package cl.minka.assistance;

import cl.minka.assistance.level.Promise;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How the clocks of a request stand.
 *
 * @param level id of its level; empty: nothing was promised
 * @param running whether working time counts at present
 */
public record Service(Optional<String> level, boolean running, List<Promise> promises) {
    public Service {
        Objects.requireNonNull(level, "level");
        promises = List.copyOf(promises);
    }
}
