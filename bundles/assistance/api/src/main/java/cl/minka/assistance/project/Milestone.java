package cl.minka.assistance.project;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A step of a project.
 *
 * @param key within its project: 1 to 40 lower case letters, digits and hyphens
 * @param days how many working days of the municipality it takes, 0 to 2,500
 * @param after keys of those that have to be done before
 * @param doneOn when it was done
 */
public record Milestone(String key, String title, int days, List<String> after, Optional<LocalDate> doneOn) {
    public Milestone {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(title, "title");
        after = List.copyOf(after);
        Objects.requireNonNull(doneOn, "doneOn");
    }
}
