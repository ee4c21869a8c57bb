package cl.minka.contest;

import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;

/** There is no exchange on such an initiative, or it is a secret for this caller. */
public final class ConsensusNotFound extends Refusal {
    private static final long serialVersionUID = 1L;

    public ConsensusNotFound() {
        super(Kind.NOT_FOUND, "contest.consensus-not-found");
    }
}
