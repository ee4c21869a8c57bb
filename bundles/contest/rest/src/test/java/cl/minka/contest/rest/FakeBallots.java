package cl.minka.contest.rest;

import cl.minka.contest.Ballot;
import cl.minka.contest.Ballot.Majority;
import cl.minka.contest.Ballot.State;
import cl.minka.contest.BallotResult;
import cl.minka.contest.Ballots;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Page;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.Slice;
import cl.minka.kernel.rest.FakeJournal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** One ballot at most, with one vote at most. */
final class FakeBallots implements Ballots {
    static final int NUMBER = 482913;

    private final FakeJournal journal;
    Optional<Ballot.Draft> draft = Optional.empty();
    Optional<Ballot.Vote> given = Optional.empty();
    Optional<BallotResult> result = Optional.empty();

    FakeBallots(FakeJournal journal) {
        this.journal = journal;
    }

    @Override
    public Page<Ballot> list(Caller caller, String contest, Slice slice) {
        List<Ballot> all = draft.map(any -> ballot()).stream().toList();
        return new Page<>(all, Optional.empty(), OptionalLong.of(all.size()));
    }

    @Override
    public Ballot get(Caller caller, String contest, int number) {
        if (draft.isEmpty() || number != NUMBER) {
            throw new Refusal(Kind.NOT_FOUND, "contest.ballot-not-found");
        }
        return ballot();
    }

    @Override
    public Ballot open(Caller caller, String contest, Ballot.Draft opened) {
        draft = Optional.of(opened);
        journal.write(caller, ballot());
        return ballot();
    }

    @Override
    public Ballot put(Caller caller, String contest, int number, Ballot.Draft changed, Expected expected) {
        expected.check(1);
        draft = Optional.of(changed);
        return ballot();
    }

    @Override
    public void cancel(Caller caller, String contest, int number, Expected expected) {
        expected.check(1);
        draft = Optional.empty();
    }

    @Override
    public Ballot.OwnVote vote(Caller caller, String contest, int number) {
        return given.map(vote -> new Ballot.OwnVote(vote, 1))
                .orElseThrow(() -> new Refusal(Kind.NOT_FOUND, "contest.vote-not-found"));
    }

    @Override
    public Ballot.OwnVote vote(Caller caller, String contest, int number, Ballot.Vote vote, Expected expected) {
        if (given.isPresent()) {
            expected.check(1);
        }
        given = Optional.of(vote);
        return new Ballot.OwnVote(vote, 1);
    }

    @Override
    public Ballot close(Caller caller, String contest, int number) {
        result = Optional.of(new BallotResult(
                "schulze-winning-votes",
                1,
                List.of(List.of(Samples.INITIATIVE), List.of("Desierta")),
                List.of(),
                Optional.of(List.of(Samples.INITIATIVE)),
                Optional.of(List.of()),
                Optional.empty(),
                Optional.of(new BallotResult.Comparison(
                        List.of(Samples.INITIATIVE, "Desierta"),
                        List.of(List.of(0, 1), List.of(0, 0)),
                        List.of(List.of(0, 1), List.of(0, 0)))),
                Optional.empty()));
        journal.write(caller, ballot());
        return ballot();
    }

    @Override
    public List<Waiting> waiting(Caller caller) {
        return draft.isEmpty() || given.isPresent()
                ? List.of()
                : List.of(new Waiting(Samples.CONTEST, "Concurso de ejemplo", 1));
    }

    Ballot ballot() {
        Ballot.Draft one = draft.orElseThrow();
        return new Ballot(
                NUMBER,
                one.session(),
                one.title(),
                one.question(),
                one.kind(),
                one.options().stream()
                        .map(id -> new Ballot.Option(
                                id,
                                Optional.of(id).filter(Samples.INITIATIVE::equals),
                                id.equals(Samples.INITIATIVE) ? "Ejemplo: compostaje" : id))
                        .toList(),
                one.secret(),
                one.seats().orElse(1),
                one.kind() == Ballot.Kind.YES_NO ? Optional.of(Majority.SIMPLE) : Optional.empty(),
                result.isPresent() ? State.CLOSED : State.OPEN,
                Samples.THEN,
                result.map(any -> Samples.THEN),
                given.map(any -> "comite-1").stream().toList(),
                result,
                result.isEmpty()
                        ? List.of()
                        : given.map(vote -> new Ballot.CastVote("comite-1", vote, one.options())).stream()
                                .toList(),
                OptionalLong.of(1));
    }
}
