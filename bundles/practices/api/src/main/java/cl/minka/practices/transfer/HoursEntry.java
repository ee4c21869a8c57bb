package cl.minka.practices.transfer;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Hours that one party gave another.
 *
 * @param number from 1 in each agreement
 * @param statedBy CUT code of the side that wrote it down, {@code amuch} for the association
 */
public record HoursEntry(int number, Hours hours, String statedBy, State state, Instant statedAt, long version) {
    /**
     * What was given.
     *
     * @param hours above 0, at most 1,000, in quarters of an hour
     * @param kind such as {@code visita} or {@code asesoría}
     */
    public record Hours(String from, String to, BigDecimal hours, LocalDate date, String kind, String note) {}

    /** Whether the other side agrees; in JSON in lower case. */
    public enum State {
        STATED,
        CONFIRMED,
        DISPUTED
    }
}
