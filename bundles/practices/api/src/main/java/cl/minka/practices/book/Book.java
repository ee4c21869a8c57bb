package cl.minka.practices.book;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * The editorial part of the book of an edition.
 *
 * @param changedAt empty as long as nobody wrote it
 * @param version 0 as long as nobody wrote it
 */
public record Book(String contest, BookPlan plan, Optional<Instant> changedAt, long version) {
    public Book {
        Objects.requireNonNull(contest, "contest");
        Objects.requireNonNull(plan, "plan");
        Objects.requireNonNull(changedAt, "changedAt");
    }
}
