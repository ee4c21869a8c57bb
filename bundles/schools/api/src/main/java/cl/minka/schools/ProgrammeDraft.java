package cl.minka.schools;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What an organizer writes of a programme.
 *
 * @param slug the id that is wanted; empty: one is made
 * @param school id of its school
 * @param areas content areas, such as {@code civics}
 */
public record ProgrammeDraft(
        Optional<String> slug, String school, String title, String description, List<String> areas, boolean active) {
    public ProgrammeDraft {
        Objects.requireNonNull(slug, "slug");
        Objects.requireNonNull(school, "school");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(description, "description");
        areas = List.copyOf(areas);
    }
}
