package cl.minka.studies.collection;

import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;

/** The survey has no such response, or the response no such file. */
public final class ResponseNotFound extends Refusal {
    private static final long serialVersionUID = 1L;

    public ResponseNotFound() {
        super(Kind.NOT_FOUND, "studies.response-not-found");
    }
}
