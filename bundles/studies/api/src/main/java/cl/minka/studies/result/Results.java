package cl.minka.studies.result;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What comes of studies. Who works on a study sees it as it stands now; everybody sees what is published, frozen as it was then.
 *
 * <p>Every method throws {@link cl.minka.studies.StudyNotFound} for a study that is neither published nor the caller's.
 */
@ProviderType
public interface Results {
    /** What is written of the results. */
    Report report(Caller caller, String study);

    /**
     * Writes it. Refused once the study is published.
     *
     * @throws cl.minka.kernel.InvalidInput with every fault, also variables that the wave does not have
     */
    Report putReport(Caller caller, String study, ReportDraft draft, Expected expected);

    /** How the study is, or will be, made public. */
    Release release(Caller caller, String study);

    /** Decides it. Refused once the study is published. */
    Release putRelease(Caller caller, String study, ReleasePlan plan, Expected expected);

    /** What the plan does to each wave; nothing is stored. */
    List<Disclosure> disclosure(Caller caller, String study);

    /**
     * A file; of a published study it is the same ever after.
     *
     * @param wave for {@code CODEBOOK}; empty: the last one
     * @throws cl.minka.kernel.Refusal {@code studies.no-data} (not found) for a codebook without a wave, {@code studies.result-busy}
     *     (unavailable) while others are made, {@code kernel.papers-absent} (unavailable)
     */
    ResultFile file(Caller caller, String study, ResultKind kind, Optional<Integer> wave);
}
