package cl.minka.kernel.paper;

import java.time.Instant;

/**
 * What is on record of a paper that was issued.
 *
 * @param issuedAt what the paper itself says
 * @param sha256 of the file, hex; of the latest one where the same paper was made again in another form
 * @param valid false once it was revoked
 */
public record IssuedPaper(
        PaperCode code,
        String kind,
        String resource,
        String organization,
        Instant issuedAt,
        String sha256,
        boolean valid) {}
