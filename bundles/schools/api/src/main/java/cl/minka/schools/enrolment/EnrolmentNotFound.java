package cl.minka.schools.enrolment;

import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;

/** There is no such enrolment for this caller. */
public final class EnrolmentNotFound extends Refusal {
    private static final long serialVersionUID = 1L;

    public EnrolmentNotFound() {
        super(Kind.NOT_FOUND, "schools.enrolment-not-found");
    }
}
