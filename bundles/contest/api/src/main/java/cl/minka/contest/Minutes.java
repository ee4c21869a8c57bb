package cl.minka.contest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The minutes of the committee.
 *
 * @param attended members who gave an opinion or recused themselves
 * @param sha256 of the canonical form (RFC 8785) of all the rest, hex; without sessions, ballots and resolutions where
 *     there are none
 * @param sessions held or being held, by start
 * @param ballots closed ones, in the order in which they were closed
 * @param resolutions in the order of their adoption
 */
public record Minutes(
        String contest,
        List<String> members,
        int quorum,
        List<String> attended,
        boolean quorate,
        List<Opinion> opinions,
        List<Item> result,
        Instant asOf,
        String sha256,
        List<CommitteeSession> sessions,
        List<Ballot> ballots,
        List<Resolution> resolutions) {
    public Minutes {
        members = List.copyOf(members);
        attended = List.copyOf(attended);
        opinions = List.copyOf(opinions);
        result = List.copyOf(result);
        sessions = List.copyOf(sessions);
        ballots = List.copyOf(ballots);
        resolutions = List.copyOf(resolutions);
    }

    /** Minutes of a committee that only gave opinions. */
    public Minutes(
            String contest,
            List<String> members,
            int quorum,
            List<String> attended,
            boolean quorate,
            List<Opinion> opinions,
            List<Item> result,
            Instant asOf,
            String sha256) {
        this(
                contest, members, quorum, attended, quorate, opinions, result, asOf, sha256, List.of(), List.of(),
                List.of());
    }

    /** The committee's score of an initiative: the mean of its members' weighted totals, 0 to 100. */
    public record Item(
            String initiative, String title, int opinions, int recusals, OptionalDouble score, Optional<String> note) {}
}
