package cl.minka.practices.book;

import java.time.Instant;
import java.util.Objects;

/**
 * An issue of a book: what it told when it was issued, for ever.
 *
 * @param number 1 …
 * @param sha256 of the frozen content as canonical JSON (RFC 8785)
 * @param chapters how many practices it tells of
 * @param adoptions how often they had been taken over
 */
public record BookIssue(String contest, int number, Instant issuedAt, String sha256, int chapters, int adoptions) {
    public BookIssue {
        Objects.requireNonNull(contest, "contest");
        Objects.requireNonNull(issuedAt, "issuedAt");
        Objects.requireNonNull(sha256, "sha256");
    }
}
