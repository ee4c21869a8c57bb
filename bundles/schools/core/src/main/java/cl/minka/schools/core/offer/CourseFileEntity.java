package cl.minka.schools.core.offer;

import cl.minka.kernel.jpa.Contents;
import cl.minka.schools.CourseFile;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;
import javax.persistence.Version;

/** A file of a course; its bytes are the chunks of its content. */
@Entity
@Table(name = "course_file")
@IdClass(CourseFileEntity.Key.class)
public class CourseFileEntity {
    @Id
    private String course;

    @Id
    private String name;

    @Column(name = "media_type")
    private String mediaType;

    @Column(name = "size_bytes")
    private long size;

    private String sha256;
    private String content;

    @Column(name = "stored_at")
    private long storedAt;

    @Version
    private long version;

    protected CourseFileEntity() {}

    CourseFileEntity(String course, String name) {
        this.course = course;
        this.name = name;
    }

    final void write(String newMediaType, Contents.Stored stored, Instant now) {
        mediaType = newMediaType;
        content = stored.id();
        size = stored.size();
        sha256 = stored.sha256();
        storedAt = now.toEpochMilli();
    }

    final String content() {
        return content;
    }

    final long size() {
        return size;
    }

    final long version() {
        return version;
    }

    final CourseFile toRecord() {
        return new CourseFile(name, mediaType, size, sha256, Instant.ofEpochMilli(storedAt), version);
    }

    /** Course and name. */
    public static final class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        private String course;
        private String name;

        public Key() {}

        Key(String course, String name) {
            this.course = course;
            this.name = name;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.course.equals(course) && key.name.equals(name);
        }

        @Override
        public int hashCode() {
            return Objects.hash(course, name);
        }
    }
}
