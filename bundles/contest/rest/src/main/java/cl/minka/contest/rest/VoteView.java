package cl.minka.contest.rest;

import cl.minka.contest.Ballot;
import java.util.List;
import java.util.Optional;

/** A vote; what its ballot does not ask for is null. */
public record VoteView(
        Optional<List<String>> approved, Optional<List<List<String>>> ranking, Optional<Ballot.Answer> answer) {
    static VoteView of(Ballot.Vote vote) {
        return new VoteView(vote.approved(), vote.ranking(), vote.answer());
    }
}
