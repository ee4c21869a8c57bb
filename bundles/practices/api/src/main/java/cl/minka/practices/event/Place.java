package cl.minka.practices.event;

import java.util.Objects;
import java.util.Optional;

/**
 * Where an event is.
 *
 * @param commune CUT code
 * @param link where those who are far away take part
 */
public record Place(String name, Optional<String> address, Optional<String> commune, Optional<String> link) {
    public Place {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(commune, "commune");
        Objects.requireNonNull(link, "link");
    }
}
