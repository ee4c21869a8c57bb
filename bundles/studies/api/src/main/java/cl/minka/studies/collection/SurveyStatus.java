package cl.minka.studies.collection;

/** How far the fieldwork of a survey is. */
public enum SurveyStatus {
    /** Prepared; nothing comes in. */
    PLANNED,
    /** Responses come in. */
    OPEN,
    /** Nothing comes in any more, except what a device collected before and sends late. */
    CLOSED,
    /** Given up before anything came in: it counts for nothing, and does not hold up its study. */
    DROPPED
}
