package cl.minka.assistance.level;

/** What is promised of a request. */
public enum PromiseKind {
    FIRST_ANSWER,
    /** The next answer after the last. */
    UPDATE,
    SOLUTION
}
