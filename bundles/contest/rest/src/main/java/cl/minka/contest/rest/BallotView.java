package cl.minka.contest.rest;

import cl.minka.contest.Ballot;
import cl.minka.kernel.rest.Answer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** A ballot of the committee; options, votes and count are of what the reader may see. */
public record BallotView(
        int number,
        OptionalInt session,
        String title,
        String question,
        Ballot.Kind kind,
        List<OptionView> options,
        boolean secret,
        int seats,
        Optional<Ballot.Majority> majority,
        Ballot.State state,
        Instant openedAt,
        Optional<Instant> closedAt,
        List<String> voted,
        Optional<BallotResultView> result,
        List<CastVoteView> votes) {
    /** An option: votes name it by its id. */
    public record OptionView(String id, Optional<String> initiative, String title) {
        static OptionView of(Ballot.Option option) {
            return new OptionView(option.id(), option.initiative(), option.title());
        }
    }

    /** The vote of a member, and the options among which it counts. */
    public record CastVoteView(
            String member,
            Optional<List<String>> approved,
            Optional<List<List<String>>> ranking,
            Optional<Ballot.Answer> answer,
            List<String> judged) {
        static CastVoteView of(Ballot.CastVote cast) {
            return new CastVoteView(
                    cast.member(),
                    cast.vote().approved(),
                    cast.vote().ranking(),
                    cast.vote().answer(),
                    cast.judged());
        }
    }

    static BallotView of(Ballot ballot) {
        return new BallotView(
                ballot.number(),
                ballot.session(),
                ballot.title(),
                ballot.question(),
                ballot.kind(),
                ballot.options().stream().map(OptionView::of).toList(),
                ballot.secret(),
                ballot.seats(),
                ballot.majority(),
                ballot.state(),
                ballot.openedAt(),
                ballot.closedAt(),
                ballot.voted(),
                ballot.result().map(BallotResultView::of),
                ballot.votes().stream().map(CastVoteView::of).toList());
    }

    static Answer<BallotView> answer(Ballot ballot) {
        return Seen.answer(of(ballot), ballot.version());
    }
}
