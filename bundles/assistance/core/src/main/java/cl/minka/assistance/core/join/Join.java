package cl.minka.assistance.core.join;

/** What is shared with another part of the platform that may be away; a service of this bundle. */
public interface Join {
    /**
     * Does what waits, as far as the other part is there. May be asked at any time, also on two nodes at once, and what was done is not
     * done again.
     */
    void catchUp();

    /** The same when the log tells of something new, so that what is asked again from time to time is asked at once. */
    default void news() {
        catchUp();
    }
}
