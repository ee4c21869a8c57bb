package cl.minka.assistance.funding;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A document that an application needs.
 *
 * @param issuedOn day of its issue; empty: not there
 * @param expiresOn last day that it counts; empty: it is not there, or counts for ever
 * @param reference number or place of the document
 * @param status as of today in Chile
 */
public record ChecklistEntry(
        String document,
        String title,
        Optional<LocalDate> issuedOn,
        Optional<LocalDate> expiresOn,
        String reference,
        Status status) {
    public ChecklistEntry {
        Objects.requireNonNull(document, "document");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(issuedOn, "issuedOn");
        Objects.requireNonNull(expiresOn, "expiresOn");
        Objects.requireNonNull(reference, "reference");
        Objects.requireNonNull(status, "status");
    }

    /** Whether it is there and counts. */
    public enum Status {
        MISSING,
        IN_DATE,
        EXPIRED
    }
}
