package cl.minka.studies.result;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What is written of the results of a study.
 *
 * @param changedAt empty while nothing was written
 * @param files what was frozen when the study was published; they never change
 * @param version 0 while nothing was written
 */
public record Report(
        String study, ReportDraft draft, Optional<Instant> changedAt, List<FrozenFile> files, long version) {
    public Report {
        Objects.requireNonNull(study, "study");
        Objects.requireNonNull(draft, "draft");
        Objects.requireNonNull(changedAt, "changedAt");
        files = List.copyOf(files);
    }

    /**
     * A file that never changes.
     *
     * @param wave 0 for what is of the whole study
     */
    public record FrozenFile(ResultKind kind, int wave, long size, String sha256, Instant madeAt) {
        public FrozenFile {
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(sha256, "sha256");
            Objects.requireNonNull(madeAt, "madeAt");
        }
    }
}
