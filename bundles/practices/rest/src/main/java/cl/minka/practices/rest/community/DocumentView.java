package cl.minka.practices.rest.community;

import cl.minka.practices.PracticeFile;
import java.time.Instant;

/** A document of a community; the size is in bytes. */
public record DocumentView(String name, String mediaType, long size, String sha256, Instant storedAt) {
    static DocumentView of(PracticeFile file) {
        return new DocumentView(file.name(), file.mediaType(), file.size(), file.sha256(), file.storedAt());
    }
}
