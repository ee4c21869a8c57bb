package cl.minka.contest.rest;

import cl.minka.contest.Minutes;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** The minutes of the committee; the hash is of the canonical form (RFC 8785) of all the rest. */
public record MinutesView(
        String contest,
        List<String> members,
        int quorum,
        List<String> attended,
        boolean quorate,
        List<OpinionView> opinions,
        List<MinutesItemView> result,
        Instant asOf,
        String sha256,
        List<CommitteeSessionView> sessions,
        List<BallotView> ballots,
        List<ResolutionView> resolutions) {
    /** The committee's score of an initiative, 0 to 100. */
    public record MinutesItemView(
            String initiative, String title, int opinions, int recusals, OptionalDouble score, Optional<String> note) {
        static MinutesItemView of(Minutes.Item item) {
            return new MinutesItemView(
                    item.initiative(), item.title(), item.opinions(), item.recusals(), item.score(), item.note());
        }
    }

    static MinutesView of(Minutes minutes) {
        return new MinutesView(
                minutes.contest(),
                minutes.members(),
                minutes.quorum(),
                minutes.attended(),
                minutes.quorate(),
                minutes.opinions().stream().map(OpinionView::of).toList(),
                minutes.result().stream().map(MinutesItemView::of).toList(),
                minutes.asOf(),
                minutes.sha256(),
                minutes.sessions().stream().map(CommitteeSessionView::of).toList(),
                minutes.ballots().stream().map(BallotView::of).toList(),
                minutes.resolutions().stream().map(ResolutionView::of).toList());
    }
}
