package cl.minka.practices.need;

import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;

/** There is no such offer, or the caller is neither who made it nor whose need it is for. */
public final class OfferNotFound extends Refusal {
    private static final long serialVersionUID = 1L;

    public OfferNotFound() {
        super(Kind.NOT_FOUND, "practices.offer-not-found");
    }
}
