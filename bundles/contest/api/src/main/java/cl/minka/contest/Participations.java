package cl.minka.contest;

import cl.minka.kernel.Caller;
import org.osgi.annotation.versioning.ProviderType;

/** Who has evaluated, for certificates. */
@ProviderType
public interface Participations {
    /**
     * For the evaluator himself and for organisers, from status {@code committee} on.
     *
     * @throws cl.minka.kernel.Refusal of kind {@code NOT_FOUND} ({@code contest.evaluator-not-found}) for everybody
     *     else, and for who has no final evaluation
     * @throws WrongStatus while the panel still evaluates
     */
    Participation of(Caller caller, String contest, String username);
}
