package cl.minka.runtime.guard.worker;

/** How a call in a worker ended: the first byte of its message. */
public enum Outcome {
    /** The answer follows. */
    ANSWER,
    /** What it threw follows, by class and place. */
    THREW,
    /** Why the answer can not be carried follows. */
    NO_ANSWER,
    /** What is missing follows. */
    NOT_ISOLABLE
}
