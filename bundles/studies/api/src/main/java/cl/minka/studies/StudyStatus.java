package cl.minka.studies;

/** The gates of a study, in order. */
public enum StudyStatus {
    REQUESTED,
    DESIGNED,
    FIELDED,
    ANALYSED,
    PUBLISHED
}
