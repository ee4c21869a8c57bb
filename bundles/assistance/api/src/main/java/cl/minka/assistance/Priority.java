package cl.minka.assistance;

/** How much hurry a request has, least first. */
public enum Priority {
    LOW,
    NORMAL,
    HIGH,
    URGENT
}
