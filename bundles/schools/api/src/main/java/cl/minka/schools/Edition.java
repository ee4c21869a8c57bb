package cl.minka.schools;

import java.time.Instant;
import java.util.Objects;

/**
 * An edition of a course.
 *
 * @param organizer of its school
 * @param syllabus number of the course's syllabus that it follows
 * @param course the course as that syllabus has it
 * @param enrolled seats that are taken
 * @param waiting who waits for one
 */
public record Edition(
        String id,
        EditionDraft draft,
        String organizer,
        int syllabus,
        CourseDraft course,
        int enrolled,
        int waiting,
        Instant createdAt,
        Instant changedAt,
        long version) {
    public Edition {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(draft, "draft");
        Objects.requireNonNull(organizer, "organizer");
        Objects.requireNonNull(course, "course");
        Objects.requireNonNull(createdAt, "createdAt");
        Objects.requireNonNull(changedAt, "changedAt");
    }
}
