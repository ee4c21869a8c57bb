package cl.minka.schools.calendar;

import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;

/** There is no calendar at that address, or none any more. */
public final class FeedNotFound extends Refusal {
    private static final long serialVersionUID = 1L;

    public FeedNotFound() {
        super(Kind.NOT_FOUND, "schools.feed-not-found");
    }
}
