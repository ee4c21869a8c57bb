package cl.minka.practices.rest;

import cl.minka.practices.PracticeFile;
import java.time.Instant;

/** A file of a practice; the size is in bytes. */
public record PracticeFileView(String name, String mediaType, long size, String sha256, Instant storedAt) {
    public static PracticeFileView of(PracticeFile file) {
        return new PracticeFileView(file.name(), file.mediaType(), file.size(), file.sha256(), file.storedAt());
    }
}
