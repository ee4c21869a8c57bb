package cl.minka.assistance.given;

/** What was done in the hours that were given; in JSON in lower case. */
public enum Activity {
    ANSWER,
    RESEARCH,
    DRAFTING,
    MEETING,
    VISIT,
    TRAINING,
    OTHER
}
