package cl.minka.kernel.plugin;

/** Whether a version of a plugin may be called. */
public enum Gate {
    /** By everyone. */
    OPEN,
    /** Only by those who try it. */
    CHECKING,
    /** Not any more: another version took its place. What was running goes on. */
    RETIRED,
    /** Not: it did not pass its checks. */
    REFUSED,
    /** Not any more: it was abandoned too often. */
    STOPPED
}
