package cl.minka.practices.need;

/** Where a need is; in JSON in lower case with hyphens. */
public enum NeedState {
    /** Asked, and nobody's help is accepted yet. */
    OPEN,
    /** There is who helps, or a practice that answers it. */
    MATCHED,
    /** It is being worked on. */
    IN_PROGRESS,
    /** It is a problem no more. */
    SOLVED,
    /** Its municipality asks for it no more. */
    WITHDRAWN
}
