package cl.minka.schools;

import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;

/** There is no such school, programme, course or edition for this caller. */
public final class OfferNotFound extends Refusal {
    private static final long serialVersionUID = 1L;

    private OfferNotFound(Kind kind, String key) {
        super(kind, key);
    }

    public static OfferNotFound school() {
        return new OfferNotFound(Kind.NOT_FOUND, "schools.school-not-found");
    }

    public static OfferNotFound programme() {
        return new OfferNotFound(Kind.NOT_FOUND, "schools.programme-not-found");
    }

    public static OfferNotFound course() {
        return new OfferNotFound(Kind.NOT_FOUND, "schools.course-not-found");
    }

    public static OfferNotFound edition() {
        return new OfferNotFound(Kind.NOT_FOUND, "schools.edition-not-found");
    }
}
