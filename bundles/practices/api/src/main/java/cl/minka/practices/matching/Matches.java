package cl.minka.practices.matching;

import cl.minka.kernel.Caller;
import org.osgi.annotation.versioning.ProviderType;

/** Asks transfer strategies. */
@ProviderType
public interface Matches {
    /**
     * Practices, and municipalities that solved it, for a need.
     *
     * @throws cl.minka.kernel.Refusal when the need is not there, the strategy is not, may not be chosen or gave no answer
     */
    MatchList ofNeed(Caller caller, String need, MatchOrder order);

    /**
     * Municipalities that a practice fits.
     *
     * @throws cl.minka.practices.PracticeNotFound also when it is not public and not the caller's
     */
    MatchList ofPractice(Caller caller, String practice, MatchOrder order);
}
