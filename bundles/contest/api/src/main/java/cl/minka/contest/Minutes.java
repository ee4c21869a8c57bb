package cl.minka.contest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The minutes of the committee.
 *
 * @param attended members who gave an opinion or recused themselves
 * @param sha256 of the canonical form (RFC 8785) of all the rest, hex
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
        String sha256) {
    public Minutes {
        members = List.copyOf(members);
        attended = List.copyOf(attended);
        opinions = List.copyOf(opinions);
        result = List.copyOf(result);
    }

    /** The committee's score of an initiative: the mean of its members' weighted totals, 0 to 100. */
    public record Item(
            String initiative, String title, int opinions, int recusals, OptionalDouble score, Optional<String> note) {}
}
