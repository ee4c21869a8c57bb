package cl.minka.practices.need;

import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;

/** There is no such need. */
public final class NeedNotFound extends Refusal {
    private static final long serialVersionUID = 1L;

    public NeedNotFound() {
        super(Kind.NOT_FOUND, "practices.need-not-found");
    }
}
