package cl.minka.studies.result;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * How a study is made public.
 *
 * @param changedAt empty while nobody has decided and the usual holds
 * @param version 0 while nobody has decided
 */
public record Release(String study, ReleasePlan plan, Optional<Instant> changedAt, long version) {
    public Release {
        Objects.requireNonNull(study, "study");
        Objects.requireNonNull(plan, "plan");
        Objects.requireNonNull(changedAt, "changedAt");
    }
}
