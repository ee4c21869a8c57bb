package cl.minka.schools.rest;

import cl.minka.schools.CourseFile;
import java.time.Instant;

/** A file of a course; the size is in bytes. */
public record CourseFileView(String name, String mediaType, long size, String sha256, Instant storedAt) {
    static CourseFileView of(CourseFile file) {
        return new CourseFileView(file.name(), file.mediaType(), file.size(), file.sha256(), file.storedAt());
    }
}
