package cl.minka.contest.rest;

import cl.minka.contest.Attachment;
import java.time.Instant;

/** A file of an initiative; the size is in bytes. */
public record AttachmentView(String name, String mediaType, long size, String sha256, Instant storedAt) {
    static AttachmentView of(Attachment attachment) {
        return new AttachmentView(
                attachment.name(),
                attachment.mediaType(),
                attachment.size(),
                attachment.sha256(),
                attachment.storedAt());
    }
}
