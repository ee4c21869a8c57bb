package cl.minka.practices;

import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;

/** There is no such practice, or it is not public and not the caller's. */
public final class PracticeNotFound extends Refusal {
    private static final long serialVersionUID = 1L;

    public PracticeNotFound() {
        super(Kind.NOT_FOUND, "practices.practice-not-found");
    }
}
