package cl.minka.contest;

import java.time.Instant;

/**
 * A file of an initiative.
 *
 * @param size in bytes
 * @param sha256 of the content, hex
 */
public record Attachment(String name, String mediaType, long size, String sha256, Instant storedAt, long version) {}
