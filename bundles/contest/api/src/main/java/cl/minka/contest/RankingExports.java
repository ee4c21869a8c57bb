package cl.minka.contest;

import cl.minka.kernel.Caller;
import org.osgi.annotation.versioning.ProviderType;

/** Lets organisers hand the evaluations behind a ranking to those who write strategies, without telling whose they are. */
@ProviderType
public interface RankingExports {
    /**
     * The evaluations that a stored ranking was computed from, under names drawn anew each time; once the results are published.
     * That it was taken is told to the journal.
     *
     * @throws WrongStatus before
     */
    AnonymousPanel export(Caller caller, String contest, String ranking);
}
