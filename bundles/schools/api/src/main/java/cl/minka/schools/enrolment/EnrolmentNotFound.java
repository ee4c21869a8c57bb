package cl.minka.schools.enrolment;

import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;

/** There is no such enrolment or invitation for this caller. */
public final class EnrolmentNotFound extends Refusal {
    private static final long serialVersionUID = 1L;

    public EnrolmentNotFound() {
        super(Kind.NOT_FOUND, "schools.enrolment-not-found");
    }

    private EnrolmentNotFound(Kind kind, String key) {
        super(kind, key);
    }

    public static EnrolmentNotFound invitation() {
        return new EnrolmentNotFound(Kind.NOT_FOUND, "schools.invitation-not-found");
    }
}
