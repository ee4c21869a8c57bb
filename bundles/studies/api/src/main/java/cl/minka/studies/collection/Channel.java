package cl.minka.studies.collection;

/** How a response came in. */
public enum Channel {
    /** Written by who works on the study, one or many at a time. */
    BATCH,
    /** Typed in from paper. */
    PAPER,
    /** The public form. */
    WEB,
    /** A device of an interviewer. */
    DEVICE
}
