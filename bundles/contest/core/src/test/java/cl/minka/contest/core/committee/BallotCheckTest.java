package cl.minka.contest.core.committee;

import static org.junit.Assert.assertEquals;

import cl.minka.contest.Ballot;
import cl.minka.contest.Ballot.Answer;
import cl.minka.contest.Ballot.Kind;
import cl.minka.contest.Ballot.Majority;
import cl.minka.contest.Ballot.Vote;
import cl.minka.kernel.Fault;
import cl.minka.kernel.jpa.Refused;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.Test;

public class BallotCheckTest {
    private static final Map<String, String> IDS = Map.of("a", "a", "I-1", "a", "b", "b", "z", "z", "I-9", "z");
    private static final List<String> SHORTLIST = List.of("a", "b");

    @Test
    public void allFaultsOfABallotAreToldAtOnce() {
        assertEquals(
                Set.of(
                        "/title kernel.required",
                        "/question kernel.too-long",
                        "/options/1 contest.ballot.twice",
                        "/options/2 contest.committee.not-shortlisted",
                        "/options/3 kernel.required",
                        "/seats contest.ballot.bad-seats",
                        "/majority contest.ballot.no-majority"),
                ballot(Kind.RANKED, " ", "¿".repeat(2_001), List.of("a", "I-1", "I-9", " "), 5, Majority.SIMPLE));
        assertEquals(
                Set.of("/options contest.ballot.few-options"),
                ballot(Kind.APPROVAL, "T", "¿Q?", List.of("a"), 1, null));
        assertEquals(
                Set.of("/options contest.ballot.yes-no-options", "/seats contest.ballot.bad-seats"),
                ballot(Kind.YES_NO, "T", "¿Q?", List.of("un texto"), 2, null));
        assertEquals(Set.of(), ballot(Kind.YES_NO, "T", "¿Q?", List.of("I-1"), 1, Majority.TWO_THIRDS));
        assertEquals(Set.of(), ballot(Kind.RANKED, "T", "¿Q?", List.of("I-1", "Declarar desierta"), 2, null));
    }

    @Test
    public void aVoteIsWhatItsBallotAsksFor() {
        List<String> options = List.of("a", "b");
        Vote ranking =
                new Vote(Optional.empty(), Optional.of(List.of(List.of("a", "a"), List.of("c"))), Optional.empty());
        assertEquals(
                Set.of("/ranking/0/1 contest.ballot.twice", "/ranking/1/0 contest.vote.unknown-option"),
                texts(new VoteCheck(Kind.RANKED, options).faults(ranking)));
        Vote answer = new Vote(Optional.empty(), Optional.empty(), Optional.of(Answer.YES));
        assertEquals(
                Set.of("/approved kernel.required", "/answer contest.vote.other-kind"),
                texts(new VoteCheck(Kind.APPROVAL, options).faults(answer)));
        assertEquals(Set.of(), texts(new VoteCheck(Kind.YES_NO, options).faults(answer)));
    }

    private static Set<String> ballot(
            Kind kind, String title, String question, List<String> options, int seats, Majority majority) {
        Ballot.Draft draft = new Ballot.Draft(
                OptionalInt.empty(),
                title,
                question,
                kind,
                options,
                false,
                OptionalInt.of(seats),
                Optional.ofNullable(majority));
        return texts(new BallotCheck(draft, IDS, SHORTLIST).faults());
    }

    private static Set<String> texts(List<Fault> faults) {
        return faults.stream().map(Refused::text).collect(Collectors.toSet());
    }
}
