package cl.minka.practices.event;

/** What kind of event it is; in JSON in lower case. */
public enum EventKind {
    SEMINAR,
    WORKSHOP,
    MEETING,
    WEBINAR,
    OTHER
}
