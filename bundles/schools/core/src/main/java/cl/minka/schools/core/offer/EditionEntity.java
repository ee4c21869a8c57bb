package cl.minka.schools.core.offer;

import cl.minka.schools.CourseDraft;
import cl.minka.schools.Edition;
import cl.minka.schools.EditionDraft;
import cl.minka.schools.EditionDraft.Session;
import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Table;

/** An edition of a course. */
@Entity
@Table(name = "edition")
public class EditionEntity extends OfferEntity {
    private String school;
    private String course;
    private int syllabus;
    private String municipality;

    @Enumerated(EnumType.STRING)
    private EditionDraft.State state;

    @Column(name = "starts_at")
    private long startsAt;

    @Column(name = "ends_at")
    private long endsAt;

    private int enrolled;
    private int waiting;

    protected EditionEntity() {}

    EditionEntity(EditionDraft draft, CourseEntity course, Instant now) {
        super(draft.slug(), now);
        write(draft, course, now);
    }

    final void write(EditionDraft draft, CourseEntity newCourse, Instant now) {
        if (!newCourse.id().equals(course)) {
            course = newCourse.id();
            syllabus = newCourse.syllabus();
        }
        school = newCourse.school();
        municipality = draft.municipality().orElse("");
        state = draft.state();
        startsAt = draft.sessions().stream()
                .map(Session::startsAt)
                .mapToLong(Instant::toEpochMilli)
                .min()
                .orElse(0);
        endsAt = draft.sessions().stream()
                .map(Session::endsAt)
                .mapToLong(Instant::toEpochMilli)
                .max()
                .orElse(0);
        String title = draft.title().orElseGet(() -> newCourse.draft().title());
        write(newCourse.organizer(), title, draft, now);
    }

    /** Follows the course as it is taught now. */
    void follow(CourseEntity newest) {
        syllabus = newest.syllabus();
    }

    public final int waiting() {
        return waiting;
    }

    /** What the enrolments say: seats taken, people waiting. */
    public void count(int newEnrolled, int newWaiting) {
        enrolled = newEnrolled;
        waiting = newWaiting;
    }

    public String course() {
        return course;
    }

    public String school() {
        return school;
    }

    public String municipality() {
        return municipality;
    }

    public EditionDraft.State state() {
        return state;
    }

    int syllabus() {
        return syllabus;
    }

    public EditionDraft draft() {
        return draft(EditionDraft.class);
    }

    Edition toRecord(CourseDraft taught) {
        return new Edition(
                id(), draft(), organizer(), syllabus, taught, enrolled, waiting, createdAt(), changedAt(), version());
    }
}
