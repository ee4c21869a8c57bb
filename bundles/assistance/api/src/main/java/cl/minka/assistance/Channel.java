package cl.minka.assistance;

/** How a request came in. */
public enum Channel {
    PLATFORM,
    EMAIL,
    PHONE,
    MEETING,
    VISIT
}
