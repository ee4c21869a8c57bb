package cl.minka.schools.attendance;

/** By which way a status came in; in JSON in lower case. */
public enum AttendanceSource {
    /** The rows of a printed sheet, in its order. */
    SHEET,
    /** A device that was without a connection. */
    OFFLINE,
    /** The person, by the code that is shown in the session. */
    QR,
    /** Somebody, for single people. */
    HAND
}
