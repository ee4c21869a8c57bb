package cl.minka.contest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A session of the committee.
 *
 * @param number within the contest, 1 …; a cancelled session leaves its number unused
 * @param link by which members join from afar
 * @param agenda for a member without the items on initiatives in which he takes no part
 * @param quorum how many members must be present; the committee's until it is closed, then what it was at that moment
 * @param attendance by arrival; who left and came back stands there twice
 * @param quorate whether the quorum is present; of a closed session, whether it was when it closed
 * @param version for organisers; empty for members, whom a change of what they do not see must tell nothing
 */
public record CommitteeSession(
        int number,
        String title,
        Instant startsAt,
        Optional<String> place,
        Optional<String> link,
        List<Item> agenda,
        State state,
        int quorum,
        List<Stay> attendance,
        boolean quorate,
        Optional<Instant> openedAt,
        Optional<Instant> closedAt,
        OptionalLong version) {
    public CommitteeSession {
        agenda = List.copyOf(agenda);
        attendance = List.copyOf(attendance);
    }

    /** Planned, then open, then closed for good. */
    public enum State {
        PLANNED,
        OPEN,
        CLOSED
    }

    /**
     * A point of the agenda; at least one of initiative and text is there.
     *
     * @param initiative id
     * @param title redacted, of the initiative
     */
    public record Item(Optional<String> initiative, Optional<String> title, Optional<String> text) {}

    /**
     * From when to when a member was present.
     *
     * @param member user name
     * @param leftAt empty while he is present
     */
    public record Stay(String member, Instant arrivedAt, Optional<Instant> leftAt) {}

    /**
     * What the organiser writes.
     *
     * @param agenda titles are not looked at; an initiative by its id or external id
     */
    public record Draft(
            String title, Instant startsAt, Optional<String> place, Optional<String> link, List<Item> agenda) {
        public Draft {
            agenda = List.copyOf(agenda);
        }
    }
}
