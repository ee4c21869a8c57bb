package cl.minka.kernel.rest.platform;

import cl.minka.kernel.paper.IssuedPaper;
import java.time.Instant;

/** A paper that was issued; the SHA-256 is of the file. */
public record PaperView(String code, String kind, Instant issuedAt, String sha256, boolean valid) {
    static PaperView of(IssuedPaper paper) {
        return new PaperView(paper.code().toString(), paper.kind(), paper.issuedAt(), paper.sha256(), paper.valid());
    }
}
