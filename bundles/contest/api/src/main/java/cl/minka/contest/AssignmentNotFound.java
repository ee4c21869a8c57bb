package cl.minka.contest;

import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;

/** There is no such assignment, or it is a secret for this caller. */
public final class AssignmentNotFound extends Refusal {
    private static final long serialVersionUID = 1L;

    public AssignmentNotFound() {
        super(Kind.NOT_FOUND, "contest.assignment-not-found");
    }
}
