package cl.minka.kernel.rest.platform;

import cl.minka.kernel.paper.IssuedPaper;
import java.util.Optional;

/**
 * Whether a file was issued here.
 *
 * @param sha256 of the file that was sent, hex
 * @param issued whether the very file is on record
 * @param paper what is on record of it
 */
public record PaperVerificationView(String sha256, boolean issued, Optional<PaperView> paper) {
    static PaperVerificationView of(String sha256, Optional<IssuedPaper> paper) {
        return new PaperVerificationView(sha256, paper.isPresent(), paper.map(PaperView::of));
    }
}
