package cl.minka.studies;

/** What kind of study it is; decides its template. */
public enum StudyKind {
    /** One measurement at one time. */
    CROSS_SECTIONAL,
    /** The same units, or the same population, measured again and again. */
    LONGITUDINAL,
    /** For one question of the moment. */
    AD_HOC,
    /** The state of a place or a service, from records and key informants. */
    SITUATIONAL
}
