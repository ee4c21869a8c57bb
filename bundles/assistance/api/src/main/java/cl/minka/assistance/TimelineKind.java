package cl.minka.assistance;

/** What happened to a request. */
public enum TimelineKind {
    STATUS,
    CLOCK_STARTED,
    CLOCK_STOPPED,
    LEVEL,
    CALENDAR,
    ANSWER,
    ASSIGNMENT,
    ESCALATION,
    FORESEEN,
    BROKEN
}
