package cl.minka.contest;

/** The life of an edition, in this order. */
public enum ContestStatus {
    DRAFT,
    OPEN,
    SCREENING,
    EVALUATION,
    COMMITTEE,
    DECIDED,
    PUBLISHED,
    ARCHIVED;

    /** Whether this status comes before the other. */
    public boolean isBefore(ContestStatus other) {
        return compareTo(other) < 0;
    }
}
