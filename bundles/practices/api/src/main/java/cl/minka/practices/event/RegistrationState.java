package cl.minka.practices.event;

/** How a registration stands; in JSON in lower case. */
public enum RegistrationState {
    REGISTERED,
    /** There was no seat. */
    WAITING,
    /** A seat is kept until an answer comes or a term ends. */
    OFFERED,
    CANCELLED,
    ATTENDED;

    /** Whether it takes a seat away from others. */
    public boolean holdsSeat() {
        return this == REGISTERED || this == OFFERED || this == ATTENDED;
    }
}
