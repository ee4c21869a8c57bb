package cl.minka.schools;

import java.util.Objects;
import java.util.Optional;

/**
 * What an organizer writes of a school.
 *
 * @param slug the id that is wanted; empty: one is made
 * @param organizer {@code amuch} or the CUT code of the municipality that runs it; of a new school empty: the one for which the caller
 *     organizes, of one that is there: as it is
 * @param active whether it takes new editions
 */
public record SchoolDraft(
        Optional<String> slug,
        String title,
        String organizer,
        String description,
        Optional<String> contact,
        boolean active) {
    public SchoolDraft {
        Objects.requireNonNull(slug, "slug");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(organizer, "organizer");
        Objects.requireNonNull(description, "description");
        Objects.requireNonNull(contact, "contact");
    }

    /** The same, run by that organisation where none is said. */
    public SchoolDraft orRunBy(String organization) {
        return organizer.isEmpty() ? new SchoolDraft(slug, title, organization, description, contact, active) : this;
    }
}
