package cl.minka.schools;

import java.time.Instant;
import java.util.Objects;

/**
 * A course.
 *
 * @param syllabus number of its syllabus, counted from 1; grows when what is taught changes, so that an edition keeps what it promised
 */
public record Course(String id, CourseDraft draft, int syllabus, Instant createdAt, Instant changedAt, long version) {
    public Course {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(draft, "draft");
        Objects.requireNonNull(createdAt, "createdAt");
        Objects.requireNonNull(changedAt, "changedAt");
    }
}
