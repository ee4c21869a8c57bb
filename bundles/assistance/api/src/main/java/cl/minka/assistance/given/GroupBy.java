package cl.minka.assistance.given;

/** By what figures are told; in JSON in lower case. */
public enum GroupBy {
    /** CUT code. */
    MUNICIPALITY,
    /** As topics are compared: without case and accents. */
    TOPIC,
    /** User name. */
    STAFF
}
