package cl.minka.practices;

/** How a practice lives on; in JSON in lower case with hyphens. */
public enum PracticeStatus {
    /** Done as the sheet says. */
    RUNNING,
    /** Done still, in another form than at first. */
    ADAPTED,
    /** Not done any more. */
    ENDED,
    /** Done, and wanting others to join. */
    LOOKING_FOR_PARTNERS
}
