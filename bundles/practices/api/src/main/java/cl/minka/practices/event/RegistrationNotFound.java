package cl.minka.practices.event;

import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;

/** There is no such registration, or it is not the caller's to see. */
public final class RegistrationNotFound extends Refusal {
    private static final long serialVersionUID = 1L;

    public RegistrationNotFound() {
        super(Kind.NOT_FOUND, "practices.registration-not-found");
    }
}
