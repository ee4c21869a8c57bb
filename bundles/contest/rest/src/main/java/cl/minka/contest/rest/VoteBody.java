package cl.minka.contest.rest;

import cl.minka.contest.Ballot;
import java.util.List;
import java.util.Optional;

/** A vote as a member casts it: the member that the kind of the ballot asks for. */
public record VoteBody(List<String> approved, List<List<String>> ranking, Optional<Ballot.Answer> answer) {
    Ballot.Vote toVote() {
        return new Ballot.Vote(Optional.ofNullable(approved), Optional.ofNullable(ranking), answer);
    }
}
