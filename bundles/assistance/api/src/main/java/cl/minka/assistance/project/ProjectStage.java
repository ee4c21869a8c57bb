package cl.minka.assistance.project;

/** How far a project is; forward one stage at a time, back with a reason, abandoned from any. */
public enum ProjectStage {
    IDEA,
    PROFILE,
    DESIGN,
    FUNDED,
    EXECUTION,
    CLOSED,
    ABANDONED
}
