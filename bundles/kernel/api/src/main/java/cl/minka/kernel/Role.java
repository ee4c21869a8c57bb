package cl.minka.kernel;

/** What an account may be; in JSON in lower case. */
public enum Role {
    /** Operator of the platform. May do all that any role may, except evaluate, vote, or open blind assignments. */
    ADMIN,
    /** Runs contests and more for one organisation: {@code amuch} or a municipality. */
    ORGANIZER,
    /** Acts for one municipality. */
    MUNICIPALITY,
    EVALUATOR,
    COMMITTEE,
    INSTRUCTOR,
    ANALYST,
    ADVISER,
    CITIZEN
}
