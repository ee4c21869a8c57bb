package cl.minka.studies.rest.result;

import cl.minka.studies.result.Release;
import cl.minka.studies.result.ReleasePlan.QuasiIdentifier;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How a study is, or will be, made public. */
public record ReleaseView(
        String study,
        int threshold,
        int k,
        List<QuasiIdentifier> quasiIdentifiers,
        List<String> include,
        List<String> exclude,
        boolean design,
        String licence,
        Optional<Instant> changedAt) {
    static ReleaseView of(Release release) {
        return new ReleaseView(
                release.study(),
                release.plan().threshold(),
                release.plan().k(),
                release.plan().quasiIdentifiers(),
                release.plan().include(),
                release.plan().exclude(),
                release.plan().design(),
                release.plan().licence(),
                release.changedAt());
    }
}
