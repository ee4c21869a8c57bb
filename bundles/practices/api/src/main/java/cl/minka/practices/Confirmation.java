package cl.minka.practices;

/** Whether the municipality said within the year that the sheet is right; in JSON in lower case. */
public enum Confirmation {
    CURRENT,
    OVERDUE
}
