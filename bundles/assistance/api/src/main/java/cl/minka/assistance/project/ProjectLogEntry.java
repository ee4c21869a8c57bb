package cl.minka.assistance.project;

import java.time.Instant;
import java.util.Objects;

/**
 * A line of a project's log; never changed.
 *
 * @param number within its project, from 1
 * @param author name of who wrote it
 */
public record ProjectLogEntry(int number, String text, String author, Instant at) {
    public ProjectLogEntry {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(author, "author");
        Objects.requireNonNull(at, "at");
    }
}
