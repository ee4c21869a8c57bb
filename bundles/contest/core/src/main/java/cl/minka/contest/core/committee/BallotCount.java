package cl.minka.contest.core.committee;

import cl.minka.contest.Ballot.Kind;
import cl.minka.contest.Ballot.Majority;
import cl.minka.contest.BallotResult;
import cl.minka.contest.BallotResult.Approvals;
import cl.minka.contest.BallotResult.Comparison;
import cl.minka.contest.BallotResult.YesNo;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Makes the result of a ballot from its sums. */
final class BallotCount {
    private BallotCount() {}

    /** @param voters how many voted */
    static BallotResult of(Kind kind, Sums sums, int voters, int seats, Majority majority) {
        return switch (kind) {
            case APPROVAL -> approval(sums, voters, seats);
            case RANKED -> ranked(sums, voters, seats);
            case YES_NO -> yesNo(sums, voters, majority);
        };
    }

    /** By the share of those who judged an option that approve it; without judges it stands below all others. */
    private static BallotResult approval(Sums sums, int voters, int seats) {
        Standings standings = new Standings(sums.options(), (one, other) -> {
            int judges = sums.judges().get(one);
            int others = sums.judges().get(other);
            return judges > 0
                    && (others == 0
                            || (long) sums.approvals().get(one) * others
                                    > (long) sums.approvals().get(other) * judges);
        });
        List<Approvals> figures = IntStream.range(0, sums.options().size())
                .mapToObj(at -> new Approvals(
                        sums.options().get(at),
                        sums.approvals().get(at),
                        sums.judges().get(at)))
                .toList();
        return result("approval-share", voters, standings, seats, Optional.of(figures), Optional.empty());
    }

    private static BallotResult ranked(Sums sums, int voters, int seats) {
        Schulze schulze = new Schulze(sums.matrix());
        Comparison comparison = new Comparison(sums.options(), sums.preferred(), schulze.strengths());
        Standings standings = new Standings(sums.options(), schulze::isBetter);
        return result("schulze-winning-votes", voters, standings, seats, Optional.empty(), Optional.of(comparison));
    }

    private static BallotResult result(
            String method,
            int voters,
            Standings standings,
            int seats,
            Optional<List<Approvals>> approvals,
            Optional<Comparison> comparison) {
        return new BallotResult(
                method,
                voters,
                standings.order(),
                standings.tied(),
                Optional.of(standings.winners(seats)),
                Optional.of(standings.contested(seats)),
                approvals,
                comparison,
                Optional.empty());
    }

    private static BallotResult yesNo(Sums sums, int voters, Majority majority) {
        boolean passed =
                switch (majority) {
                    case SIMPLE -> sums.yes() > sums.no();
                    case ABSOLUTE -> 2 * sums.yes() > sums.eligible();
                    case TWO_THIRDS -> sums.yes() > 0 && 3 * sums.yes() >= 2 * (sums.yes() + sums.no());
                };
        YesNo count =
                new YesNo(sums.yes(), sums.no(), sums.abstained(), sums.eligible(), passed, sums.yes() == sums.no());
        return new BallotResult(
                "yes-no",
                voters,
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(count));
    }
}
