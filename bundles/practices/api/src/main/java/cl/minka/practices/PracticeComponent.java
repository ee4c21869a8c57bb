package cl.minka.practices;

import java.util.Objects;

/**
 * A piece of a practice.
 *
 * @param core whether the practice is not the same without it; what is not core may be adapted
 */
public record PracticeComponent(String name, String description, boolean core) {
    public PracticeComponent {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(description, "description");
    }
}
