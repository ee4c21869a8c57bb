package cl.minka.contest.rest;

import cl.minka.contest.BlindFile;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.rest.Download;
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

    static Download.File file(BlindFile file) {
        return new Download.File(file.name(), file.mediaType(), file.size(), file.version());
    }
}
