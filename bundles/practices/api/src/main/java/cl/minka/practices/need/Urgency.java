package cl.minka.practices.need;

/** How urgent a need is; in JSON in lower case. */
public enum Urgency {
    LOW,
    MEDIUM,
    HIGH,
    CRITICAL
}
