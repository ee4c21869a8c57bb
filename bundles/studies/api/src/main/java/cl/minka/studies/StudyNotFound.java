package cl.minka.studies;

import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;

/** There is no such study for this caller. */
public final class StudyNotFound extends Refusal {
    private static final long serialVersionUID = 1L;

    public StudyNotFound() {
        super(Kind.NOT_FOUND, "studies.study-not-found");
    }
}
