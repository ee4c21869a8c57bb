package cl.minka.practices.transfer;

import java.time.Instant;

/**
 * Something that happened in an agreement.
 *
 * @param number from 1 in each agreement
 * @param municipality CUT code of whom it is about or who wrote it, {@code amuch} for the association
 * @param note in the words of who did it; or the stage that was entered
 */
public record LogEntry(int number, Instant at, Kind kind, String municipality, String note) {
    /** In JSON in lower case. */
    public enum Kind {
        PROPOSED,
        SIGNED,
        DECLINED,
        MOVED,
        CHANGED,
        REPORTED,
        LEFT,
        HOURS,
        NOTE
    }
}
