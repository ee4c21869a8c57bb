package cl.minka.schools.training;

import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;

/** There is no such request for this caller. */
public final class TrainingRequestNotFound extends Refusal {
    private static final long serialVersionUID = 1L;

    public TrainingRequestNotFound() {
        super(Kind.NOT_FOUND, "schools.training-request-not-found");
    }
}
