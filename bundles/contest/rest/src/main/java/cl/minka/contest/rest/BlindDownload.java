package cl.minka.contest.rest;

import cl.minka.contest.Attachment;
import cl.minka.contest.BlindFile;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import java.time.Instant;
import java.util.List;

/** A cleaned copy as something to be downloaded. */
final class BlindDownload {
    private BlindDownload() {}

    static BlindFile named(String name, List<BlindFile> files) {
        return files.stream()
                .filter(file -> file.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refusal(Kind.NOT_FOUND, "contest.attachment-not-found"));
    }

    /** Neither its time nor its hash are told to anybody. */
    static Attachment attachment(BlindFile file) {
        return new Attachment(file.name(), file.mediaType(), file.size(), "", Instant.EPOCH, file.version());
    }
}
