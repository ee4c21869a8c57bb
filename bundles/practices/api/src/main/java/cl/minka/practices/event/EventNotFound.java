package cl.minka.practices.event;

import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;

/** There is no such event, or it is a draft of somebody else. */
public final class EventNotFound extends Refusal {
    private static final long serialVersionUID = 1L;

    public EventNotFound() {
        super(Kind.NOT_FOUND, "practices.event-not-found");
    }
}
