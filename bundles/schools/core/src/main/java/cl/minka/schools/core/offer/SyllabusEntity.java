package cl.minka.schools.core.offer;

import cl.minka.kernel.jpa.Json;
import cl.minka.schools.CourseDraft;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;

/** What a course taught. */
@Entity
@Table(name = "course_syllabus")
@IdClass(SyllabusEntity.Key.class)
public class SyllabusEntity {
    @Id
    private String course;

    @Id
    private int number;

    private String draft;

    @Column(name = "stored_at")
    private long storedAt;

    protected SyllabusEntity() {}

    SyllabusEntity(String course, int number, CourseDraft draft, Instant now) {
        this.course = course;
        this.number = number;
        this.draft = Json.write(draft);
        this.storedAt = now.toEpochMilli();
    }

    String course() {
        return course;
    }

    int number() {
        return number;
    }

    CourseDraft draft() {
        return Json.read(draft, CourseDraft.class);
    }

    /** Its key. */
    public static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        private String course;
        private int number;

        protected Key() {}

        Key(String course, int number) {
            this.course = course;
            this.number = number;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && course.equals(key.course) && number == key.number;
        }

        @Override
        public int hashCode() {
            return Objects.hash(course, number);
        }
    }
}
