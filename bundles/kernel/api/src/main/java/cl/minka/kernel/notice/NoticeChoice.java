package cl.minka.kernel.notice;

/** How a person wants to get a kind of notice by mail. */
public enum NoticeChoice {
    /** At once: what holds where nothing was chosen. */
    IMMEDIATE,
    /** With all others of the day, at eight in the morning in Chile. */
    DAILY,
    /** Not by mail; it can still be read in the platform. */
    NONE
}
