package cl.minka.schools;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What an organizer writes of a course.
 *
 * @param slug the id that is wanted; empty: one is made
 * @param school id of its school; empty: that of its programme
 * @param programme id of its programme, of the same school
 * @param area content area: {@code civics}, {@code leadership}, {@code local-projects}, {@code entrepreneurship} or another name of that form
 * @param outcomes what a person can do afterwards
 * @param modules in order
 * @param hours all of it, in hours of 60 minutes; empty: the sum of the modules
 * @param materials what is handed out
 */
public record CourseDraft(
        Optional<String> slug,
        String school,
        Optional<String> programme,
        String title,
        String area,
        String description,
        Audience audience,
        List<String> outcomes,
        List<Module> modules,
        Optional<BigDecimal> hours,
        List<Material> materials,
        boolean active) {
    public CourseDraft {
        Objects.requireNonNull(slug, "slug");
        Objects.requireNonNull(school, "school");
        Objects.requireNonNull(programme, "programme");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(area, "area");
        Objects.requireNonNull(description, "description");
        Objects.requireNonNull(audience, "audience");
        outcomes = List.copyOf(outcomes);
        modules = List.copyOf(modules);
        Objects.requireNonNull(hours, "hours");
        materials = List.copyOf(materials);
    }

    /** The same, of that school where none is said. */
    public CourseDraft orOf(String other) {
        return school.isEmpty()
                ? new CourseDraft(
                        slug,
                        other,
                        programme,
                        title,
                        area,
                        description,
                        audience,
                        outcomes,
                        modules,
                        hours,
                        materials,
                        active)
                : this;
    }

    /** The hours of it all. */
    public BigDecimal wholeHours() {
        return hours.orElseGet(() -> modules.stream().map(Module::hours).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    /** For whom a course is: only officials may be asked for a fee (Contraloría General de la República, E195880N25). */
    public enum Audience {
        CITIZENS,
        OFFICIALS
    }

    /**
     * A module.
     *
     * @param id within the course, a slug
     * @param hours of 60 minutes, 0 or more
     */
    public record Module(String id, String title, BigDecimal hours, String contents) {
        public Module {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(title, "title");
            Objects.requireNonNull(hours, "hours");
            Objects.requireNonNull(contents, "contents");
        }
    }

    /** Something that is handed out: a title and where it is. */
    public record Material(String title, String url) {
        public Material {
            Objects.requireNonNull(title, "title");
            Objects.requireNonNull(url, "url");
        }
    }
}
