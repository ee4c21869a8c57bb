package cl.minka.contest;

import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;

/** There is no such initiative, or it is a secret for this caller. */
public final class InitiativeNotFound extends Refusal {
    private static final long serialVersionUID = 1L;

    public InitiativeNotFound() {
        super(Kind.NOT_FOUND, "contest.initiative-not-found");
    }
}
