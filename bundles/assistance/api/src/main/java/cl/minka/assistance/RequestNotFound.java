package cl.minka.assistance;

import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;

/** There is no such request for this caller. */
public final class RequestNotFound extends Refusal {
    private static final long serialVersionUID = 1L;

    public RequestNotFound() {
        super(Kind.NOT_FOUND, "assistance.request-not-found");
    }
}
