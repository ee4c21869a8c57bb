package cl.minka.assistance;

/** The states of a request. */
public enum RequestStatus {
    RECEIVED,
    ASSIGNED,
    IN_PROGRESS,
    /** Something is needed from the municipality that asked. */
    WAITING_REQUESTER,
    /** Somebody outside has to act first. */
    WAITING_THIRD_PARTY,
    SOLVED,
    CLOSED,
    REOPENED;

    /** Whether work on it is still due. */
    public boolean isOpen() {
        return this != SOLVED && this != CLOSED;
    }
}
