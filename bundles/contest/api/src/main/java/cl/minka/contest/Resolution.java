package cl.minka.contest;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What the committee resolved; never changed.
 *
 * @param number within the contest; drawn by lot, so that a gap tells nothing
 * @param session in which it was adopted
 * @param ballot by which it was adopted
 * @param initiative id of what it is about
 * @param title redacted, of the initiative
 * @param corrects number of the resolution that this one corrects
 */
public record Resolution(
        int number,
        OptionalInt session,
        OptionalInt ballot,
        Optional<String> initiative,
        Optional<String> title,
        String text,
        Instant adoptedAt,
        Optional<Votes> votes,
        OptionalInt corrects,
        Instant recordedAt) {
    /** How many were for it, against it, or abstained. */
    public record Votes(int inFavour, int against, int abstained) {
        public int all() {
            return inFavour + against + abstained;
        }
    }

    /**
     * What the organiser records.
     *
     * @param initiative id or external id
     * @param adoptedAt now when empty
     * @param votes those of the ballot when empty and it is a yes-no ballot
     */
    public record Draft(
            OptionalInt session,
            OptionalInt ballot,
            Optional<String> initiative,
            String text,
            Optional<Instant> adoptedAt,
            Optional<Votes> votes,
            OptionalInt corrects) {}
}
