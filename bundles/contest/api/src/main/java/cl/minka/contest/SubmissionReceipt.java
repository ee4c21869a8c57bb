package cl.minka.contest;

import java.time.Instant;

/**
 * Acknowledges a submission.
 *
 * @param number visible reference number, unique in the platform ({@code <contest>-0001})
 * @param sha256 of the canonical form (RFC 8785) of what was submitted, attachments by their hashes
 * @param rulesVersion the version of the rules in force
 */
public record SubmissionReceipt(String number, Instant submittedAt, String sha256, int rulesVersion) {}
