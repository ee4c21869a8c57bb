package cl.minka.contest;

/** The life of an initiative in a contest. */
public enum InitiativeStatus {
    DRAFT,
    SUBMITTED,
    /** Sent back to be cured of the named defects. */
    CURE,
    ADMITTED,
    REJECTED,
    WITHDRAWN
}
