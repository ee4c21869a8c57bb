package cl.minka.practices.event;

/** How far an event is; in JSON in lower case. */
public enum EventState {
    /** Only its organizers see it. */
    DRAFT,
    /** Public; people register as its rules say. */
    ANNOUNCED,
    /** Public; nobody registers any more. */
    CLOSED,
    HELD,
    CANCELLED;

    /** Whether an event may go from here to there; an event that was held or cancelled stays so. */
    public boolean leadsTo(EventState next) {
        return this == next
                || switch (this) {
                    case DRAFT -> true;
                    case ANNOUNCED, CLOSED -> next != DRAFT;
                    case HELD, CANCELLED -> false;
                };
    }
}
