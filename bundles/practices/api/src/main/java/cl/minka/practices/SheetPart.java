package cl.minka.practices;

/** A part of a sheet that its municipality may keep from the public; in JSON in lower case. */
public enum SheetPart {
    COST,
    STAFF,
    RESULTS,
    CONTACT,
    ATTACHMENTS
}
