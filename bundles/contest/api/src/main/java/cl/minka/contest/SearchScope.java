package cl.minka.contest;

/** What a search finds. */
public enum SearchScope {
    INITIATIVES,
    EVALUATORS,
    ASSIGNMENTS,
    /** The same fields as assignments, of those that were begun. */
    EVALUATIONS
}
