package cl.minka.schools.rest;

import cl.minka.kernel.rest.TableShape;
import cl.minka.schools.Course;
import cl.minka.schools.CourseDraft;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A course; {@code hours} is the sum of its modules where nothing else was said. */
public record CourseView(
        String id,
        String school,
        Optional<String> programme,
        String title,
        String area,
        String description,
        CourseDraft.Audience audience,
        List<String> outcomes,
        List<CourseDraft.Module> modules,
        BigDecimal hours,
        List<CourseDraft.Material> materials,
        boolean active,
        int syllabus,
        Instant createdAt,
        Instant changedAt) {
    static final TableShape<Course> TABLE = TableShape.<Course>named("courses")
            .column("id", Course::id)
            .column("school", course -> course.draft().school())
            .column("programme", course -> course.draft().programme())
            .column("title", course -> course.draft().title())
            .column("area", course -> course.draft().area())
            .column("hours", course -> course.draft().wholeHours())
            .column("audience", course -> course.draft().audience())
            .column("active", course -> course.draft().active())
            .column("syllabus", Course::syllabus)
            .column("changedAt", Course::changedAt);

    static CourseView of(Course course) {
        CourseDraft draft = course.draft();
        return new CourseView(
                course.id(),
                draft.school(),
                draft.programme(),
                draft.title(),
                draft.area(),
                draft.description(),
                draft.audience(),
                draft.outcomes(),
                draft.modules(),
                draft.wholeHours(),
                draft.materials(),
                draft.active(),
                course.syllabus(),
                course.createdAt(),
                course.changedAt());
    }
}
