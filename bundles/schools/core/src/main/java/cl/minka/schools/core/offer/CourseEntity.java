package cl.minka.schools.core.offer;

import cl.minka.schools.Course;
import cl.minka.schools.CourseDraft;
import java.time.Instant;
import javax.persistence.Entity;
import javax.persistence.Table;

/** A course, as it is taught at present. */
@Entity
@Table(name = "course")
public class CourseEntity extends OfferEntity {
    private String school;
    private String programme;
    private String area;
    private int syllabus;

    protected CourseEntity() {}

    CourseEntity(CourseDraft draft, String organizer, Instant now) {
        super(draft.slug(), now);
        write(draft, organizer, now);
    }

    final void write(CourseDraft draft, String organizer, Instant now) {
        school = draft.school();
        programme = draft.programme().orElse("");
        area = draft.area();
        write(organizer, draft.title(), draft, now);
    }

    int nextSyllabus() {
        return ++syllabus;
    }

    int syllabus() {
        return syllabus;
    }

    String school() {
        return school;
    }

    public CourseDraft draft() {
        return draft(CourseDraft.class);
    }

    Course toRecord() {
        return new Course(id(), draft(), syllabus, createdAt(), changedAt(), version());
    }
}
